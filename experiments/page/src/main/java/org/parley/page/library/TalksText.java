package org.parley.page.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Event;
import org.parley.scenario.Issue;
import org.parley.scenario.Quantity;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.ValueOrigin;
import org.parley.viz.report.ScenarioLabels;

/** A scenario as people read it: what the page's templates show, and nothing that is computed. */
public record TalksText(
    String id,
    String title,
    String question,
    String summary,
    List<IssueText> issues,
    List<DelegationText> delegations,
    List<OtherText> others,
    List<String> events,
    List<String> sources) {

  /** A card in the library. */
  public record Card(
      String id, String title, String question, String delegations, int issues, String mediators) {
    Card told() {
      return new Card(id, title + " (" + id + ")", question, delegations, issues, mediators);
    }
  }

  /** An issue with what each delegation wants, in the order of the delegations. */
  public record IssueText(String title, String note, List<String> options, List<Wish> wishes) {}

  /** What one delegation wants on one issue; empty if it says nothing. */
  public record Wish(String wants, String weight, String origin) {}

  /** A delegation. */
  public record DelegationText(String title, String head, String brief, List<LineText> lines) {}

  /** A red line. */
  public record LineText(String text, String firmness, String origin) {}

  /** A mediator or a third party. */
  public record OtherText(String title, String text) {}

  /** The cards of all talks on a shelf; of talks with the same title the id is said as well. */
  public static List<Card> cards(ScenarioShelf shelf) {
    List<Card> cards = shelf.ids().stream().map(id -> card(id, shelf.scenario(id))).toList();
    return cards.stream()
        .map(
            c -> cards.stream().filter(o -> o.title().equals(c.title())).count() > 1 ? c.told() : c)
        .toList();
  }

  private static Card card(String id, Scenario scenario) {
    ScenarioLabels names = new ScenarioLabels(scenario);
    return new Card(
        id,
        names.title(),
        scenario.question(),
        ScenarioLabels.list(
            scenario.delegations().stream().map(d -> names.delegation(d.id())).toList(), "and"),
        scenario.issues().size(),
        scenario.mediators().stream()
            .map(m -> names.outsider(m.id()) + " mediates")
            .collect(Collectors.joining(", ")));
  }

  /** The text of a scenario. */
  public static TalksText of(String id, Scenario scenario) {
    ScenarioLabels names = new ScenarioLabels(scenario);
    List<OtherText> others = new ArrayList<>();
    scenario
        .mediators()
        .forEach(
            m ->
                others.add(
                    new OtherText(
                        names.outsider(m.id()),
                        m.style().name().toLowerCase(Locale.ROOT) + " mediator")));
    scenario
        .thirdParties()
        .forEach(t -> others.add(new OtherText(names.outsider(t.id()), "acts from outside")));
    return new TalksText(
        id,
        names.title(),
        scenario.question(),
        scenario.summary(),
        scenario.issues().stream().map(i -> issue(i, scenario, names)).toList(),
        scenario.delegations().stream().map(d -> delegation(d, scenario, names)).toList(),
        others,
        scenario.events().stream().map((Event e) -> titled(e.title(), e.id())).toList(),
        scenario.sources().stream()
            .map(s -> s.id() + ": " + s.title() + (s.date().isBlank() ? "" : ", " + s.date()))
            .toList());
  }

  private static String titled(String title, String id) {
    return title.isBlank() ? ScenarioLabels.words(id) : title;
  }

  private static IssueText issue(Issue issue, Scenario scenario, ScenarioLabels names) {
    String closed = scenario.closedBefore().get(issue.id());
    String note =
        closed != null
            ? "closed before: " + names.option(issue.id(), closed)
            : issue.statusQuo().isPresent()
                ? "now: "
                    + names.option(
                        issue.id(), issue.options().get(issue.statusQuo().getAsInt()).id())
                : "must be settled by every deal";
    return new IssueText(
        names.issue(issue.id()),
        note,
        issue.options().stream().map(o -> names.option(issue.id(), o.id())).toList(),
        scenario.delegations().stream()
            .map(
                d ->
                    d.demandOn(issue.id())
                        .map(demand -> wish(demand, scenario, names))
                        .orElse(new Wish("", "", "")))
            .toList());
  }

  private static Wish wish(Demand demand, Scenario scenario, ScenarioLabels names) {
    return new Wish(
        names.option(demand.issue(), demand.want()),
        number(demand.weight().quantity()),
        origin(demand.origin(), scenario));
  }

  private static DelegationText delegation(Delegation d, Scenario scenario, ScenarioLabels names) {
    return new DelegationText(
        names.delegation(d.id()),
        d.head(),
        d.brief(),
        d.redLines().stream().map(line -> line(line, scenario, names)).toList());
  }

  private static LineText line(RedLine line, Scenario scenario, ScenarioLabels names) {
    String because = line.because().isBlank() ? "" : " \"" + line.because().strip() + "\"";
    return new LineText(
        "Never " + names.choices(line.never(), " with ") + "." + because,
        number(line.firmness().quantity()),
        origin(line.origin(), scenario));
  }

  private static String number(Quantity quantity) {
    return quantity.isFixed()
        ? plain(quantity.mean())
        : plain(quantity.low()) + " to " + plain(quantity.high());
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.3g", number).replaceAll("\\.?0+$", "");
  }

  private static String origin(ValueOrigin origin, Scenario scenario) {
    if (origin instanceof ValueOrigin.Sourced sourced) {
      return "source: " + sourced.source();
    }
    return origin instanceof ValueOrigin.Assumed assumed && !assumed.why().isBlank()
        ? "assumed: " + assumed.why()
        : "assumed";
  }
}
