package org.parley.scenario.io;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.goal.TalksEnding;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.YamlNode.Mapping;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.spelling.ClosestWord;

/** Checks the ids that a text declares, and those by which it refers to what stands elsewhere. */
final class IdRules {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_-]*");
  private static final Pattern NUMBER_ID = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Set<String> RESERVED = Set.of("open", "source", "assumed", "like");
  private static final int MOST_NAMED = 24;
  private static final int LONGEST = 100;

  /** Columns of runs.csv, offers.csv and of sweeps. */
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
          "scenario",
          "point",
          "sitting",
          "round",
          "proposer",
          "alone");

  /** Words between the conditions of a goal. */
  private static final Set<String> LINKS = Set.of("and", "or", "not");

  private final String top;
  private final DeclaredIds names;
  private final List<InputProblem> problems;

  /**
   * @param top name of the text that is laid over all others
   */
  IdRules(String top, DeclaredIds names, List<InputProblem> problems) {
    this.top = top;
    this.names = names;
    this.problems = problems;
  }

  /** Whether a reference names something there is; notes a problem if not. */
  boolean refers(YamlNode node, IdKind kind, String path, String issue, String text) {
    Collection<String> allowed = names.allowed(kind, issue);
    if (allowed.contains(canonical(kind, node, text)) || reportedElsewhere(kind, issue, allowed)) {
      return true;
    }
    boolean option = kind == IdKind.OPTION || kind == IdKind.OUTCOME;
    String what = option ? " is not an option of issue '" + issue + "'" : " is not " + kind.words();
    String maybe = wayOut(node.place(), kind, text, allowed);
    problems.add(
        InputProblem.at(node.place(), path, QuotedWords.of(text) + what, oneOf(allowed), maybe));
    return false;
  }

  private String wayOut(TextPosition place, IdKind kind, String text, Collection<String> allowed) {
    if (allowed.isEmpty() && kind == IdKind.SOURCE) {
      return "Maybe list it under 'sources', with its title.";
    }
    boolean number = YamlText.kind(text) == Scalar.Kind.NUMBER;
    String nearest = number ? "" : ClosestWord.advice(text, allowed);
    boolean laidOver = !place.file().equals(top) && !place.file().equals(TextPosition.SETTING);
    return nearest.isEmpty() && laidOver
        ? "Maybe " + top + ", which is laid over this file, has taken it away."
        : nearest;
  }

  /** Whether what a reference could name is itself not right, which is said where it stands. */
  private boolean reportedElsewhere(IdKind kind, String issue, Collection<String> allowed) {
    return switch (kind) {
      case ISSUE, DELEGATION, PARTY -> allowed.isEmpty();
      case OPTION, OUTCOME -> names.allowed(IdKind.OPTION, issue).size() < 2;
      default -> false;
    };
  }

  /** The id that a text stands for: option {@code 60.0} is option {@code 60}. */
  private static String canonical(IdKind kind, YamlNode node, String text) {
    boolean option = kind == IdKind.OPTION || kind == IdKind.OUTCOME;
    return option && node instanceof Scalar s && s.kind() == Scalar.Kind.NUMBER
        ? NumberSyntax.canonical(text)
        : text;
  }

  /** Whether a word can be an id; notes a problem if not. */
  boolean declared(Scalar name, YamlNode value, ById byId, String path) {
    String id = name.text();
    if (RESERVED.contains(id)) {
      String what = "'" + id + "' has a meaning of its own and cannot be an id";
      problems.add(InputProblem.at(name.place(), path, what));
      return false;
    }
    if (isKey(id, value, byId)) {
      String what = "'" + id + "' is a key of " + byId.kind().words() + ", whose id is missing";
      String expected = "an id, and '" + id + "' in the block below it";
      problems.add(InputProblem.at(name.place(), path, what, expected, ""));
      return false;
    }
    if (isTaken(id, byId.kind())) {
      String means = COLUMNS.contains(id) ? "a column of the tables of results" : "a word of goals";
      String kind = byId.kind().words();
      String what = "'" + id + "' is " + means + " and cannot be " + kind;
      String maybe = "Maybe '" + id + "-" + kind.substring(kind.indexOf(' ') + 1) + "'.";
      problems.add(InputProblem.at(name.place(), path, what, "another id", maybe));
      return false;
    }
    if (id.length() > LONGEST) {
      String what = QuotedWords.of(id) + " is too long for an id";
      problems.add(
          InputProblem.at(name.place(), path, what, "at most " + LONGEST + " letters", ""));
      return false;
    }
    boolean number = byId.kind() == IdKind.OPTION && NUMBER_ID.matcher(id).matches();
    if (!number && !ID.matcher(id).matches()) {
      String how = "a short word of letters, digits, '-' and '_'";
      String plain =
          id.strip().replaceAll("[^\\p{L}\\p{N}\\p{M}_-]+", "-").replaceAll("^-+|-+$", "");
      String word = QuotedWords.of(plain);
      String maybe = plain.isEmpty() ? "" : "Maybe " + word + ", with the rest as its title.";
      problems.add(
          InputProblem.at(name.place(), path, QuotedWords.of(id) + " cannot be an id", how, maybe));
      return false;
    }
    return true;
  }

  private static boolean isTaken(String id, IdKind kind) {
    return switch (kind) {
      case ISSUE -> COLUMNS.contains(id) || LINKS.contains(id) || TalksEnding.words().contains(id);
      case OPTION -> LINKS.contains(id);
      default -> false;
    };
  }

  /** Whether a block of the things that have ids was written where one of those was meant. */
  private static boolean isKey(String id, YamlNode value, ById byId) {
    if (byId.kind() == IdKind.OPTION
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
        names.allowed(IdKind.ISSUE, "").stream()
            .filter(issue -> names.allowed(IdKind.OPTION, issue).contains(option))
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
