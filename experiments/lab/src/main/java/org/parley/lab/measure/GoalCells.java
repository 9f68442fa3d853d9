package org.parley.lab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.goal.Goal;
import org.parley.goal.GoalParser;
import org.parley.goal.GoalSyntaxException;
import org.parley.goal.GoalVocabulary;

/** Goals checked on rows of {@code runs.csv}. */
final class GoalCells {
  private static final String CLOSED = "closed.";
  private static final String UTILITY = "utility.";

  private static final Set<String> GONE = Set.of("unratified", "expired", "lapsed");

  private final List<String> header;

  private GoalCells(List<String> header) {
    this.header = header;
  }

  /**
   * The check of a goal on a row.
   *
   * @param goal with every option named, since a table does not know the status quo
   * @return empty if the goal cannot be read, or the table lacks a column for it
   */
  static Optional<Predicate<String[]>> of(String goal, List<String> header) {
    try {
      return Optional.of(new GoalCells(header).check(GoalParser.parse(goal, vocabulary(header))));
    } catch (GoalSyntaxException e) {
      return Optional.empty();
    }
  }

  /** What a table can be asked: any option of its issues. */
  private static GoalVocabulary vocabulary(List<String> header) {
    List<GoalVocabulary.AskedIssue> issues = new ArrayList<>();
    List<String> delegations = new ArrayList<>();
    for (String column : header) {
      if (column.startsWith(CLOSED)) {
        String issue = column.substring(CLOSED.length());
        issues.add(new GoalVocabulary.AskedIssue(issue, List.of(), Optional.empty()));
      } else if (column.startsWith(UTILITY)) {
        delegations.add(column.substring(UTILITY.length()));
      }
    }
    return new GoalVocabulary(issues, delegations);
  }

  private Predicate<String[]> check(Goal goal) {
    return goal.match(
        new Goal.Cases<Predicate<String[]>>() {
          @Override
          public Predicate<String[]> settled(Goal.Settled settled) {
            int column = header.indexOf(settled.issue());
            return cells -> settled.options().contains(cells[column]);
          }

          @Override
          public Predicate<String[]> moved(Goal.Moved moved) {
            return settled(moved.spelled());
          }

          @Override
          public Predicate<String[]> ended(Goal.Ended ended) {
            return GoalCells.this.ended(ended);
          }

          @Override
          public Predicate<String[]> compared(Goal.Compared compared) {
            return GoalCells.this.compared(compared);
          }

          @Override
          public Predicate<String[]> not(Goal.Not not) {
            return check(not.goal()).negate();
          }

          @Override
          public Predicate<String[]> all(Goal.All all) {
            return all.goals().stream()
                .map(GoalCells.this::check)
                .reduce(cells -> true, Predicate::and);
          }

          @Override
          public Predicate<String[]> any(Goal.Any any) {
            return any.goals().stream()
                .map(GoalCells.this::check)
                .reduce(cells -> false, Predicate::or);
          }
        });
  }

  private Predicate<String[]> compared(Goal.Compared goal) {
    int column = header.indexOf(goal.figure().toString());
    return cells ->
        !cells[column].isEmpty()
            && goal.relation().holds(CellNumbers.read(cells[column]), goal.threshold());
  }

  /** Whether nothing that was signed failed after the talks. */
  private boolean isWhole(String[] cells) {
    for (int c = 0; c < cells.length; c++) {
      if (header.get(c).startsWith("after.") && GONE.contains(cells[c])) {
        return false;
      }
    }
    return true;
  }

  private Predicate<String[]> ended(Goal.Ended ended) {
    int outcome = header.indexOf("outcome");
    int end = header.indexOf("end");
    String word = ended.ending().name().toLowerCase(Locale.ROOT);
    return switch (ended.ending()) {
      case AGREEMENT -> cells -> !cells[outcome].equals("none");
      case COMPREHENSIVE, PARTIAL, NONE -> cells -> cells[outcome].equals(word);
      case WALKOUT, DEADLINE -> cells -> cells[end].equals(word);
      case IN_FORCE -> cells -> !cells[outcome].equals("none") && isWhole(cells);
    };
  }
}
