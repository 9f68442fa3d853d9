package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.page.explore.ScenarioControl.Choice;
import org.parley.page.explore.ScenarioControl.NumberControl;
import org.parley.scenario.Delegation;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.scenario.ValueOrigin;
import org.parley.viz.report.ScenarioLabels;

/** Every control of a scenario, grouped by who holds it. */
public final class ControlCatalogue {
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final List<ScenarioControl> controls = new ArrayList<>();

  private ControlCatalogue(Scenario scenario) {
    this.scenario = scenario;
    names = new ScenarioLabels(scenario);
  }

  /** The controls of a scenario, in the order in which it declares what they change. */
  public static List<ScenarioControl> of(Scenario scenario) {
    ControlCatalogue catalogue = new ControlCatalogue(scenario);
    catalogue.frame();
    scenario.delegations().forEach(catalogue::delegation);
    scenario.mediators().forEach(catalogue::mediator);
    UncertainNumbers.of(scenario).forEach(catalogue::number);
    catalogue.mechanisms();
    return List.copyOf(catalogue.controls);
  }

  private void frame() {
    int rounds = scenario.talks().rounds();
    NumberControl scale =
        new NumberControl("fixed", List.of((double) rounds), rounds, 1, 4.0 * rounds, true);
    controls.add(
        ScenarioControl.number(
            "talks.rounds", "Rounds in each sitting", "frame", "the talks", "", scale));
    controls.add(
        ScenarioControl.choice(
            "talks.closing",
            "What may be signed",
            "frame",
            "the talks",
            List.of(
                new Choice("interim", "parts before the whole"),
                new Choice("single-undertaking", "nothing until everything is agreed")),
            word(scenario.talks().closing())));
  }

  private void delegation(Delegation d) {
    String at = "delegations." + d.id() + ".";
    d.redLines()
        .forEach(
            line ->
                controls.add(
                    ScenarioControl.onOff(
                        at + "red_lines." + line.id(),
                        "Line \"" + ScenarioLabels.words(line.id()) + "\"",
                        d.id(),
                        "red lines",
                        "~")));
    controls.add(
        ScenarioControl.choice(
            at + "mandate",
            "Signs itself up to",
            d.id(),
            "mandate and leaders",
            List.of(
                new Choice("officials", "officials' matters"),
                new Choice("ministers", "ministers' matters"),
                new Choice("leaders", "everything")),
            word(d.mandate())));
    controls.add(
        ScenarioControl.choice(
            at + "papers",
            "Its paper",
            d.id(),
            "what it shows",
            List.of(
                new Choice("ahead", "sent ahead"),
                new Choice("at-table", "handed over at the table"),
                new Choice("withheld", "withheld")),
            word(d.papers())));
  }

  private void mediator(Mediator m) {
    controls.add(
        ScenarioControl.choice(
            "mediators." + m.id() + ".style",
            "What it does",
            m.id(),
            "style",
            List.of(
                new Choice("facilitative", "helps the sides to hear each other"),
                new Choice("formulative", "also tables texts of its own"),
                new Choice("directive", "also promises and threatens")),
            word(m.style())));
    controls.add(
        ScenarioControl.onOff("mediators." + m.id(), "At the table", m.id(), "style", "~"));
  }

  private void number(UncertainNumber number) {
    String[] parts = number.path().split("\\.");
    String holder = holder(parts);
    ScenarioControl control =
        ScenarioControl.number(
            number.path(),
            title(number.path()),
            holder,
            group(parts),
            origin(number.origin()),
            NumberScale.of(number.path(), number.quantity()));
    controls.add(
        isClosed(parts) ? control.inert("this issue was closed before the talks") : control);
  }

  private String title(String path) {
    String words = names.path(path);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String holder(String[] parts) {
    return switch (parts[0]) {
      case "delegations", "mediators", "third_parties" -> parts[1];
      default -> "frame";
    };
  }

  private static String group(String[] parts) {
    if (!parts[0].equals("delegations")) {
      return switch (parts[0]) {
        case "mediators" -> "style";
        case "third_parties" -> "what it does";
        case "issues" -> "the issues";
        case "war" -> "the war";
        case "events" -> "events";
        default -> "the talks";
      };
    }
    return switch (parts[2]) {
      case "red_lines" -> "red lines";
      case "demands" -> parts[parts.length - 1].equals("weight") ? "weights" : "values";
      case "leaders", "ratification" -> "mandate and leaders";
      case "tactic", "impatience" -> "how it negotiates";
      case "trust", "disputes" -> "trust";
      case "fighting", "alternative" -> "without a deal";
      default -> "other";
    };
  }

  /** Whether a number speaks of an issue that was closed before. */
  private boolean isClosed(String[] parts) {
    Map<String, String> closed = scenario.closedBefore();
    boolean demand = parts[0].equals("delegations") && parts[2].equals("demands");
    return demand && closed.containsKey(parts[3])
        || parts[0].equals("issues") && closed.containsKey(parts[1]);
  }

  private String origin(ValueOrigin origin) {
    if (origin instanceof ValueOrigin.Sourced sourced) {
      return scenario.sources().stream()
          .filter(s -> s.id().equals(sourced.source()))
          .map(s -> "from: " + s.title())
          .findFirst()
          .orElse("from: " + sourced.source());
    }
    return origin instanceof ValueOrigin.Assumed assumed
        ? "assumed" + (assumed.why().isBlank() ? "" : ": " + assumed.why())
        : "not written down: the default of the language";
  }

  private void mechanisms() {
    for (Mechanism mechanism : Mechanism.values()) {
      String word = word(mechanism);
      controls.add(
          ScenarioControl.onOff(
              "without." + word,
              "No " + ScenarioLabels.words(word),
              "frame",
              "what if there were none",
              word));
    }
  }

  /** How the language writes a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ids and titles of who holds controls, in order; {@code frame} last. */
  public static Map<String, String> holders(Scenario scenario) {
    Map<String, String> holders = new java.util.LinkedHashMap<>();
    ScenarioLabels names = new ScenarioLabels(scenario);
    scenario.delegations().forEach(d -> holders.put(d.id(), names.delegation(d.id())));
    scenario.mediators().forEach(m -> holders.put(m.id(), names.outsider(m.id())));
    scenario.thirdParties().forEach(t -> holders.put(t.id(), names.outsider(t.id())));
    holders.put("frame", "The frame");
    return holders;
  }
}
