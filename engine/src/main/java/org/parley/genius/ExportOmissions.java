package org.parley.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Delegation;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.UncertainNumbers;

/** What an additive profile cannot hold of a scenario. */
final class ExportOmissions {
  private final Scenario scenario;
  private final List<ConversionNote> notes = new ArrayList<>();

  private ExportOmissions(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Everything that is left out, in the order of the scenario. */
  static List<ConversionNote> of(Scenario scenario) {
    ExportOmissions left = new ExportOmissions(scenario);
    left.numbers();
    left.talks();
    left.issues();
    scenario.delegations().forEach(left::delegation);
    left.around();
    return left.notes;
  }

  private void say(boolean present, String what) {
    if (present) {
      notes.add(new ConversionNote(scenario.id(), what + " left out"));
    }
  }

  private void say(int count, String one, String many) {
    say(count > 0, count == 1 ? "1 " + one + " was" : count + " " + many + " were");
  }

  private void numbers() {
    long uncertain =
        UncertainNumbers.of(scenario).stream().filter(u -> !u.quantity().isFixed()).count();
    if (uncertain > 0) {
      notes.add(
          new ConversionNote(
              scenario.id(), uncertain + " uncertain numbers were written as their mean"));
    }
  }

  private void talks() {
    Talks talks = scenario.talks();
    say(talks.discount().mean() != 1, "the discount " + talks.discount().mean() + " was");
    say(scenario.war().isPresent(), "the war was");
    say(scenario.closedBefore().size(), "issue closed before", "issues closed before");
    notes.add(
        new ConversionNote(
            scenario.id(), "sittings, rounds and tactics were left out: a profile holds none"));
  }

  private void issues() {
    say(
        options(o -> o.level() != AuthorityLevel.OFFICIALS),
        "option above officials' level",
        "levels of options");
    say(options(o -> !o.keptBy().isEmpty()), "option to be kept", "options to be kept");
    say(
        (int) scenario.issues().stream().filter(i -> i.statusQuo().isPresent()).count(),
        "status quo, but for the reservation bid,",
        "status quos, but for the reservation bid,");
  }

  private int options(Predicate<Option> which) {
    return (int)
        scenario.issues().stream().flatMap(i -> i.options().stream()).filter(which).count();
  }

  private void delegation(Delegation d) {
    say(d.redLines().size(), "red line of " + d.id(), "red lines of " + d.id());
    say(d.linkages().size(), "linkage of " + d.id(), "linkages of " + d.id());
    say(d.fighting().isPresent(), "what fighting is to " + d.id() + " was");
    say(d.mandate() != AuthorityLevel.LEADERS, "the mandate of " + d.id() + " was");
    say(d.constituencies().size(), "constituency of " + d.id(), "constituencies of " + d.id());
  }

  private void around() {
    say(scenario.mediators().size(), "mediator", "mediators");
    say(scenario.thirdParties().size(), "third party", "third parties");
    say(scenario.events().size(), "event", "events");
    say(scenario.precedents().size(), "precedent", "precedents");
  }
}
