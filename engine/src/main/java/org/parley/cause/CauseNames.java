package org.parley.cause;

import java.util.List;
import java.util.Locale;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Scenario;

/** The names and amounts of which causes speak, as a reader sees them. */
public final class CauseNames {
  private final Scenario scenario;

  public CauseNames(Scenario scenario) {
    this.scenario = scenario;
  }

  private Delegation declared(String id) {
    return scenario.delegations().get(scenario.delegationIndex(id));
  }

  /** Title of a delegation. */
  public String delegation(String id) {
    String title = declared(id).title();
    return title.isBlank() ? plain(id) : title;
  }

  /** {@code Adria's}, {@code the United States'}. */
  public String possessive(String id) {
    String name = delegation(id);
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** A set of red lines, each given as {@code delegation.line}. */
  public String lines(List<String> set) {
    if (set.isEmpty()) {
      return "more than three lines that bar it together";
    }
    List<String> lines =
        set.stream().map(l -> possessive(owner(l)) + " line \"" + plain(own(l)) + "\"").toList();
    return list(lines) + (lines.size() > 1 ? " together" : "");
  }

  /** A constituency, given as {@code delegation.constituency}. */
  public String constituency(String path) {
    String title =
        declared(owner(path)).constituencies().stream()
            .filter(c -> c.id().equals(own(path)))
            .map(Constituency::title)
            .filter(t -> !t.isBlank())
            .findFirst()
            .orElse(plain(own(path)));
    return possessive(owner(path)) + " " + title;
  }

  /** What somebody did who was wrong about what a text is to another. */
  public String mistake(String about, RunCause.Mistake mistake) {
    return switch (mistake) {
      case FEARED_LINE -> "feared a red line of " + possessive(about) + " that was none";
      case THOUGHT_LESS -> "thought it worth less to " + delegation(about) + " than it was";
      case THOUGHT_MORE -> "thought it worth more to " + delegation(about) + " than it was";
    };
  }

  private static String owner(String path) {
    return path.substring(0, path.indexOf('.'));
  }

  private static String own(String path) {
    return path.substring(path.indexOf('.') + 1);
  }

  private static String plain(String id) {
    return id.replace('-', ' ').replace('_', ' ');
  }

  /** An amount of utility, {@code .07}. */
  public static String amount(double utility) {
    String two = String.format(Locale.ROOT, "%.2f", utility);
    return two.equals("0.00") ? "less than .01" : two.startsWith("0") ? two.substring(1) : two;
  }

  /** {@code a, b and c}. */
  public static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1))
            + " and "
            + items.get(items.size() - 1);
  }
}
