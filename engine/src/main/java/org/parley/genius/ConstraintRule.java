package org.parley.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A rule of a constraint profile, as the deals of which it holds. Where Genius looks for a text
 * inside the text of a value, so does this.
 */
final class ConstraintRule {
  private static final int MOST_SUMS = 65_536;

  private static final String KINDS =
      "inclusiveZeroOutcomeConstraint, conditionalZeroOutcomeConstraint, zeroConstraint,"
          + " conditionalZeroConstraint, sumZeroConstraint, sumZeroNotConstraint,"
          + " sumZeroConstraintList";

  private final ProfileDraft draft;
  private final XmlElement element;
  private final String type;

  ConstraintRule(ProfileDraft draft, XmlElement element) throws UnreadableDomain {
    this.draft = draft;
    this.element = element;
    type = element.required("type");
  }

  /** Whether the rule makes the whole deal worthless, and not only the part of one issue. */
  boolean isWholeDeal() {
    return type.endsWith("ZeroOutcomeConstraint");
  }

  /** The rule in words. */
  String describe() {
    return "the " + type + " in line " + element.line();
  }

  /** The deals of which it holds. */
  List<DealBox> box() throws UnreadableDomain {
    return switch (type) {
      case "inclusiveZeroOutcomeConstraint" -> List.of(allChecks());
      case "conditionalZeroOutcomeConstraint" -> List.of(firstWithoutSecond());
      case "zeroConstraint" -> List.of(assignments());
      case "conditionalZeroConstraint" -> {
        String text = element.required("value");
        int issue = draft.position(element);
        yield List.of(assignments().with(issue, matching(issue, v -> !v.contains(text))));
      }
      case "sumZeroConstraint", "sumZeroNotConstraint" -> {
        String text = element.required("value");
        boolean wanted = type.equals("sumZeroConstraint");
        yield sums(v -> v.contains(text) == wanted);
      }
      case "sumZeroConstraintList" -> {
        List<String> texts = new ArrayList<>();
        for (XmlElement condition : element.children("condition")) {
          texts.add(condition.required("value"));
        }
        yield sums(v -> texts.stream().anyMatch(v::contains));
      }
      default ->
          throw element.problem("a rule is of type '" + type + "'\n    expected one of: " + KINDS);
    };
  }

  private TreeSet<Integer> matching(int issue, Predicate<String> matches) {
    return positions(issue, v -> matches.test(draft.issue(issue).values().get(v)));
  }

  private TreeSet<Integer> positions(int issue, IntPredicate matches) {
    TreeSet<Integer> found = new TreeSet<>();
    for (int v = 0; v < draft.issue(issue).values().size(); v++) {
      if (matches.test(v)) {
        found.add(v);
      }
    }
    return found;
  }

  private DealBox assignments() throws UnreadableDomain {
    DealBox box = DealBox.all();
    for (XmlElement assignment : element.children("valueassignment")) {
      String value = assignment.required("value");
      int issue = draft.position(assignment);
      box = box.with(issue, matching(issue, value::equals));
    }
    return box;
  }

  /** A condition on an issue. */
  private record Check(int issue, String condition) {}

  /** The checks by the index of their issue, which is the order in which Genius takes them. */
  private List<Check> checks() throws UnreadableDomain {
    TreeMap<Integer, Check> checks = new TreeMap<>();
    for (XmlElement check : element.children("checkassignment")) {
      int position = draft.position(check);
      checks.put(check.integer("index"), new Check(position, check.required("condition")));
    }
    return List.copyOf(checks.values());
  }

  /** Every check holds; a sign check lets 0 pass. */
  private DealBox allChecks() throws UnreadableDomain {
    DealBox box = DealBox.all();
    for (Check check : checks()) {
      int issue = check.issue();
      String condition = check.condition();
      if (!condition.contains("numeric")) {
        box = box.with(issue, matching(issue, v -> v.contains(condition)));
        continue;
      }
      int[] numbers = numbers(issue);
      boolean positive = condition.contains("positive");
      boolean negative = condition.contains("negative");
      box =
          box.with(
              issue,
              positions(
                  issue,
                  v ->
                      !(positive && numbers[v] < 0) && !(!positive && negative && numbers[v] > 0)));
    }
    return box;
  }

  /** The sign of the first issue is as said, and the second does not hold the text. */
  private DealBox firstWithoutSecond() throws UnreadableDomain {
    List<Check> checks = checks();
    if (checks.size() != 2) {
      throw element.problem("a " + type + " needs two <checkassignment>");
    }
    int first = checks.get(0).issue();
    int[] numbers = numbers(first);
    int sign =
        switch (checks.get(0).condition()) {
          case "numeric=positive" -> 1;
          case "numeric=negative" -> -1;
          default ->
              throw element.problem(
                  "the first condition is '"
                      + checks.get(0).condition()
                      + "'\n    expected numeric=positive or numeric=negative");
        };
    int second = checks.get(1).issue();
    String text = checks.get(1).condition();
    return DealBox.all()
        .with(first, positions(first, v -> Integer.signum(numbers[v]) == sign))
        .with(second, matching(second, v -> !v.contains(text)));
  }

  /** The values of some issues add up to something from min to max, and one issue matches. */
  private List<DealBox> sums(Predicate<String> matches) throws UnreadableDomain {
    int issue = draft.position(element);
    DealBox start = DealBox.all().with(issue, matching(issue, matches));
    List<Integer> summed = new ArrayList<>();
    List<int[]> numbers = new ArrayList<>();
    for (XmlElement item : element.children("item")) {
      summed.add(draft.position(item));
      numbers.add(numbers(draft.position(item)));
    }
    if (summed.isEmpty()) {
      throw element.problem("a " + type + " needs an <item> for each issue that it adds up");
    }
    double sums = numbers.stream().mapToDouble(n -> n.length).reduce(1, (a, b) -> a * b);
    if (sums > MOST_SUMS) {
      throw element.problem(
          "the rule adds up "
              + (long) sums
              + " combinations of values\n    expected at most "
              + MOST_SUMS);
    }
    List<DealBox> found = new ArrayList<>();
    addUp(
        new Sum(summed, numbers, element.integer("min"), element.integer("max")),
        0,
        0,
        start,
        found);
    return found;
  }

  /** The issues that a rule adds up, the numbers of their values, and the bounds of the sum. */
  private record Sum(List<Integer> issues, List<int[]> numbers, int min, int max) {}

  private void addUp(Sum rule, int at, long sum, DealBox box, List<DealBox> found) {
    int issue = rule.issues().get(at);
    int[] numbers = rule.numbers().get(at);
    if (at == rule.issues().size() - 1) {
      DealBox last =
          box.with(
              issue,
              positions(
                  issue, v -> sum + numbers[v] >= rule.min() && sum + numbers[v] <= rule.max()));
      if (!last.isEmpty()) {
        found.add(last);
      }
      return;
    }
    for (int v = 0; v < numbers.length; v++) {
      addUp(rule, at + 1, sum + numbers[v], box.with(issue, List.of(v)), found);
    }
  }

  private int[] numbers(int issue) throws UnreadableDomain {
    List<String> values = draft.issue(issue).values();
    int[] numbers = new int[values.size()];
    for (int v = 0; v < numbers.length; v++) {
      try {
        numbers[v] = Integer.parseInt(values.get(v));
      } catch (NumberFormatException e) {
        throw element.problem(
            "the rule needs numbers, but '"
                + values.get(v)
                + "' of the issue '"
                + draft.issue(issue).name()
                + "' is none");
      }
    }
    return numbers;
  }
}
