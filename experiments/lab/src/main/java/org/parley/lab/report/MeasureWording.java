package org.parley.lab.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.lab.measure.RunMeasure;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/**
 * Words for measures and parameters; those of a scenario where there is one.
 *
 * @param names titles of a scenario; empty if none is at hand
 * @param titles goals in words, by their measure
 */
public record MeasureWording(Optional<ScenarioLabels> names, Map<RunMeasure, String> titles) {
  public MeasureWording {
    titles = Map.copyOf(titles);
  }

  private static final Map<String, String> MEASURES =
      Map.of(
          "agreement", "any agreement",
          "none", "no agreement",
          "partial", "a partial agreement",
          "comprehensive", "a comprehensive agreement",
          "deadline", "talks that run to the deadline",
          "walkout", "talks that end in a walk-out",
          "hold", "chance that what is signed is kept",
          "rounds", "rounds");

  /** The words of a scenario. */
  public static MeasureWording of(Scenario scenario) {
    return new MeasureWording(Optional.of(new ScenarioLabels(scenario)), Map.of());
  }

  /** Ids as they are. */
  public static MeasureWording plain() {
    return new MeasureWording(Optional.empty(), Map.of());
  }

  /** The same with more goals in words. */
  public MeasureWording with(Map<RunMeasure, String> more) {
    Map<RunMeasure, String> all = new HashMap<>(titles);
    all.putAll(more);
    return new MeasureWording(names, all);
  }

  /** A measure in words: {@code ceasefire: full ceasefire}, {@code what Adria gains}. */
  public String of(RunMeasure measure) {
    String name = measure.name();
    String title = titles.getOrDefault(measure, "");
    if (!title.isEmpty() || measure.isCompound()) {
      return title.isEmpty() ? name : title.replaceFirst("\\?$", "");
    }
    int equals = name.indexOf('=');
    if (equals > 0) {
      return settled(name.substring(0, equals), name.substring(equals + 1));
    }
    if (name.startsWith("utility.")) {
      String who = name.substring(8);
      return names.map(n -> n.possessive(who)).orElse(who + "'s") + " utility";
    }
    if (name.startsWith("gain.")) {
      String who = name.substring(5);
      return "what " + names.map(n -> n.delegation(who)).orElse(who) + " gains";
    }
    return MEASURES.getOrDefault(name, name);
  }

  /** The same inside a sentence: {@code "full ceasefire" (Ceasefire)}. */
  public String inSentence(RunMeasure measure) {
    int equals = measure.name().indexOf('=');
    String option = measure.name().substring(equals + 1);
    if (equals < 0
        || titles.containsKey(measure)
        || measure.isCompound()
        || option.equals("open")) {
      return of(measure);
    }
    String issue = measure.name().substring(0, equals);
    return "\""
        + names.map(n -> n.option(issue, option)).orElse(option)
        + "\" ("
        + names.map(n -> n.issue(issue)).orElse(issue)
        + ")";
  }

  private String settled(String issue, String option) {
    String title = names.map(n -> n.issue(issue)).orElse(issue);
    return option.equals("open")
        ? title + " left open"
        : title + ": " + names.map(n -> n.option(issue, option)).orElse(option);
  }

  /**
   * A parameter in words: {@code Russia's cost of fighting}, {@code pressure of trump on russia}.
   */
  public String parameter(String path) {
    String[] parts = path.split("\\.");
    if (parts[0].equals("third_parties") && parts.length == 4) {
      return words(parts[2]) + " of " + outsider(parts[1]) + " on " + delegation(parts[3]);
    }
    boolean grouped = List.of("third_parties", "mediators", "events", "issues").contains(parts[0]);
    if (grouped && parts.length >= 3) {
      return outsider(parts[1]) + ", " + rest(parts, 2);
    }
    if (parts[0].equals("talks") && parts.length >= 2) {
      return rest(parts, 1);
    }
    return names.map(n -> n.path(path)).orElseGet(() -> bare(path));
  }

  /** Without the words of the language that only group: {@code Russia, causes first, firmness}. */
  private static String bare(String path) {
    String[] parts =
        path.replaceFirst("^delegations\\.", "").replace(".red_lines.", ".").split("\\.");
    return capital(rest(parts, 0));
  }

  private String outsider(String id) {
    return names.map(n -> n.outsider(id)).orElse(capital(words(id)));
  }

  private String delegation(String id) {
    return names.map(n -> n.delegation(id)).orElse(capital(id));
  }

  private static String rest(String[] parts, int from) {
    return String.join(
        ", ",
        Arrays.asList(parts).subList(from, parts.length).stream()
            .map(MeasureWording::words)
            .toList());
  }

  private static String words(String id) {
    return id.replace('-', ' ').replace('_', ' ');
  }

  /** With a large first letter. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A name for files: lower case, digits and single hyphens. */
  static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "x" : slug;
  }
}
