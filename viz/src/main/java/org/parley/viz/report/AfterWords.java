package org.parley.viz.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UnilateralStep;

/** Words for the terms on which options hold, and for what becomes of them after the talks. */
public final class AfterWords {
  private final Scenario scenario;
  private final ScenarioLabels names;

  /** Words for talks. */
  public AfterWords(Scenario scenario) {
    this.scenario = scenario;
    names = new ScenarioLabels(scenario);
  }

  /** What one delegation did alone, in a sentence. */
  public String alone(TranscriptEntry.SteppedAlone e) {
    return NumberPhrases.capital(names.delegation(e.who()))
        + " acts alone: "
        + names.brief(e.issue())
        + " ("
        + names.option(e.issue(), e.option())
        + ").";
  }

  /** What happened after the talks, in a sentence; empty for what happened before. */
  public Optional<String> tell(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.VotedLater e) {
      return Optional.of(
          "After the talks, "
              + home(e.who(), e.constituency())
              + (e.yes() ? " approves of what was signed." : " refuses what was signed.")
              + " Its yes had a chance of "
              + NumberPhrases.inHundred(e.chance())
              + ".");
    } else if (entry instanceof TranscriptEntry.BetDecided e) {
      return Optional.of(
          "After the talks: \""
              + event(e.event())
              + "\" "
              + (e.comes() ? "comes." : "does not come."));
    } else if (entry instanceof TranscriptEntry.TermServed e) {
      return Optional.of(served(e));
    }
    return Optional.empty();
  }

  private String home(String who, String constituency) {
    return "\"" + names.constituency(who, constituency) + "\" (" + names.delegation(who) + ")";
  }

  private String served(TranscriptEntry.TermServed e) {
    return NumberPhrases.capital(names.brief(e.issue()))
        + " ("
        + names.option(e.issue(), e.option())
        + ") is in force for "
        + months(e.months())
        + " months, "
        + (e.renewals() == 0 ? "never renewed" : "renewed " + times(e.renewals()))
        + (e.lasts() ? ", and goes on" : "")
        + "; each renewal had a chance of "
        + NumberPhrases.inHundred(e.chance())
        + ".";
  }

  private static String months(double months) {
    return BigDecimal.valueOf(months)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  /**
   * The terms of options as one delegation sees them, a sentence each.
   *
   * @param d the delegation, by its index
   */
  public List<String> terms(int d) {
    List<String> all = new ArrayList<>();
    String me = scenario.delegations().get(d).id();
    for (Issue issue : scenario.issues()) {
      issue.options().stream()
          .filter(o -> o.terms().isAny())
          .forEach(o -> all.add(terms(issue, o, me)));
    }
    for (Issue issue : scenario.issues()) {
      for (Option option : issue.options()) {
        option.alone().ifPresent(step -> all.add(alone(issue, option, step, me)));
      }
    }
    for (Delegation delegation : scenario.delegations()) {
      for (Constituency home : delegation.constituencies()) {
        home.later().ifPresent(v -> all.add(vote(delegation, home, v.chance(), v.after())));
      }
    }
    return all;
  }

  private String terms(Issue issue, Option option, String me) {
    StringBuilder text = new StringBuilder("\"" + names.option(issue.id(), option.id()) + "\"");
    option
        .terms()
        .lasts()
        .ifPresent(
            m ->
                text.append(" is in force for ")
                    .append(months(m.mean()))
                    .append(" months, unless it is renewed after the talks"));
    option
        .terms()
        .event()
        .ifPresent(
            id -> {
              text.append(option.terms().lasts().isPresent() ? ", and" : "")
                  .append(" holds only if \"")
                  .append(event(id))
                  .append("\" comes, to which you give a chance of ")
                  .append(NumberPhrases.inHundred(believed(id, me).mean()))
                  .append(option.terms().otherwise().map(o -> other(issue, o)).orElse(""));
            });
    return text.append(". Its points count accordingly.").toString();
  }

  private String alone(Issue issue, Option option, UnilateralStep step, String me) {
    double moves = step.reassures().mean();
    String trust =
        moves == 0
            ? ""
            : moves > 0
                ? "; it would raise the others' trust in "
                : "; it would lower the others' trust in ";
    String who = step.by().equals(me) ? "you" : names.delegation(step.by());
    return "\""
        + names.option(issue.id(), option.id())
        + "\" needs no agreement: "
        + who
        + " can do it alone"
        + (trust.isEmpty() ? "" : trust + (step.by().equals(me) ? "you" : "it"))
        + ".";
  }

  private String other(Issue issue, String option) {
    return "; if not, \"" + names.option(issue.id(), option) + "\" holds";
  }

  private String vote(Delegation d, Constituency home, UncertainNumber chance, UncertainNumber at) {
    return "What is of leaders' level, or goes home, waits for a vote of "
        + home(d.id(), home.id())
        + (at.mean() > 0 ? ", " + months(at.mean()) + " months after the talks" : "")
        + ", whose yes has a chance of "
        + NumberPhrases.inHundred(chance.mean())
        + ". Its points count accordingly.";
  }

  private UncertainNumber believed(String event, String who) {
    Event declared = find(event).orElseThrow();
    return declared.believed().getOrDefault(who, declared.chance());
  }

  private String event(String id) {
    return find(id).map(Event::title).filter(t -> !t.isBlank()).orElse(ScenarioLabels.words(id));
  }

  private Optional<Event> find(String id) {
    return scenario.events().stream().filter(e -> e.id().equals(id)).findFirst();
  }
}
