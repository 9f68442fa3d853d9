package org.parley.scenario.io;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.scenario.io.Node.Mapping;
import org.parley.scenario.io.Node.Scalar;
import org.parley.scenario.io.Type.Block;
import org.parley.scenario.io.Type.ById;

/** Checks the ids that a text declares, and those by which it refers to what stands elsewhere. */
final class Ids {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_-]*");
  private static final Pattern NUMBER_ID = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Set<String> RESERVED = Set.of("open", "source", "assumed", "like");
  private static final int MOST_NAMED = 24;
  private static final int LONGEST = 100;

  /** Words that name columns of runs.csv, offers.csv and of sweeps, or have a meaning in a goal. */
  private static final Set<String> COLUMNS =
      Set.of(
          "run",
          "seed",
          "status",
          "error",
          "outcome",
          "end",
          "refused_by_leaders",
          "refused_at_home",
          "rounds",
          "hold",
          "frontier_distance",
          "nash_distance",
          "egalitarian_distance",
          "point",
          "sitting",
          "round",
          "proposer",
          "agreement",
          "comprehensive",
          "walkout",
          "and",
          "or",
          "not");

  private final String top;
  private final Names names;
  private final List<Problem> problems;

  /**
   * @param top name of the text that is laid over all others
   */
  Ids(String top, Names names, List<Problem> problems) {
    this.top = top;
    this.names = names;
    this.problems = problems;
  }

  /** Whether a reference names something there is; notes a problem if not. */
  boolean refers(Node node, Kind kind, String path, String issue, String text) {
    Collection<String> allowed = names.allowed(kind, issue);
    if (allowed.contains(canonical(kind, node, text)) || reportedElsewhere(kind, issue, allowed)) {
      return true;
    }
    boolean option = kind == Kind.OPTION || kind == Kind.OUTCOME;
    String what = option ? " is not an option of issue '" + issue + "'" : " is not " + kind.words();
    String maybe = wayOut(node.place(), kind, text, allowed);
    problems.add(Problem.at(node.place(), path, Quote.of(text) + what, oneOf(allowed), maybe));
    return false;
  }

  private String wayOut(Place place, Kind kind, String text, Collection<String> allowed) {
    if (allowed.isEmpty() && kind == Kind.SOURCE) {
      return "Maybe list it under 'sources', with its title.";
    }
    boolean number = YamlText.kind(text) == Scalar.Kind.NUMBER;
    String nearest = number ? "" : Nearest.advice(text, allowed);
    boolean laidOver = !place.file().equals(top) && !place.file().equals(Place.SETTING);
    return nearest.isEmpty() && laidOver
        ? "Maybe " + top + ", which is laid over this file, has taken it away."
        : nearest;
  }

  /** Whether what a reference could name is itself not right, which is said where it stands. */
  private boolean reportedElsewhere(Kind kind, String issue, Collection<String> allowed) {
    return switch (kind) {
      case ISSUE, DELEGATION -> allowed.isEmpty();
      case OPTION, OUTCOME -> names.allowed(Kind.OPTION, issue).size() < 2;
      default -> false;
    };
  }

  /** The id that a text stands for: option {@code 60.0} is option {@code 60}. */
  private static String canonical(Kind kind, Node node, String text) {
    boolean option = kind == Kind.OPTION || kind == Kind.OUTCOME;
    return option && node instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER
        ? Numbers.canonical(text)
        : text;
  }

  /** Whether a word can be an id; notes a problem if not. */
  boolean declared(Scalar name, Node value, ById byId, String path) {
    String id = name.text();
    if (RESERVED.contains(id)) {
      String what = "'" + id + "' has a meaning of its own and cannot be an id";
      problems.add(Problem.at(name.place(), path, what));
      return false;
    }
    if (isKey(id, value, byId)) {
      String what = "'" + id + "' is a key of " + byId.kind().words() + ", whose id is missing";
      String expected = "an id, and '" + id + "' in the block below it";
      problems.add(Problem.at(name.place(), path, what, expected, ""));
      return false;
    }
    if (byId.kind() == Kind.ISSUE && COLUMNS.contains(id)) {
      String what = "'" + id + "' is a column of the tables of results and cannot be an issue";
      problems.add(Problem.at(name.place(), path, what, "another id", "Maybe '" + id + "-issue'."));
      return false;
    }
    if (id.length() > LONGEST) {
      String what = Quote.of(id) + " is too long for an id";
      problems.add(Problem.at(name.place(), path, what, "at most " + LONGEST + " letters", ""));
      return false;
    }
    boolean number = byId.kind() == Kind.OPTION && NUMBER_ID.matcher(id).matches();
    if (!number && !ID.matcher(id).matches()) {
      String how = "a short word of letters, digits, '-' and '_'";
      String plain =
          id.strip().replaceAll("[^\\p{L}\\p{N}\\p{M}_-]+", "-").replaceAll("^-+|-+$", "");
      String word = Quote.of(plain);
      String maybe = plain.isEmpty() ? "" : "Maybe " + word + ", with the rest as its title.";
      problems.add(Problem.at(name.place(), path, Quote.of(id) + " cannot be an id", how, maybe));
      return false;
    }
    return true;
  }

  /** Whether a block of the things that have ids was written where one of those was meant. */
  private static boolean isKey(String id, Node value, ById byId) {
    if (byId.kind() == Kind.OPTION
        || !(byId.value() instanceof Block block)
        || block.key(id).isEmpty()) {
      return false;
    }
    if (!(value instanceof Mapping m) || m.entries().isEmpty()) {
      return !(value instanceof Mapping);
    }
    boolean alone = m.entries().get(0).value().place().equals(m.place());
    return alone || m.entries().stream().allMatch(e -> block.key(e.key()).isEmpty());
  }

  /** The way out for an option that stands without its issue; empty if none or several have it. */
  String choice(String option) {
    List<String> issues =
        names.allowed(Kind.ISSUE, "").stream()
            .filter(issue -> names.allowed(Kind.OPTION, issue).contains(option))
            .toList();
    return issues.size() == 1 ? "Maybe you meant {" + issues.get(0) + ": " + option + "}." : "";
  }

  /** Some words, to be read after "expected". */
  static String oneOf(Collection<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String list = String.join(", ", words.stream().limit(MOST_NAMED).toList());
    return "one of: " + list + (words.size() > MOST_NAMED ? ", ..." : "");
  }
}
