package org.parley.ensemble;

import java.util.List;
import org.parley.bargaining.FixedPoint;
import org.parley.goal.Goal;
import org.parley.goal.GoalRelation;
import org.parley.goal.TalksEnding;
import org.parley.outcome.Outcome;

/** A goal in the form in which outcomes are checked: names are indices, nothing is allocated. */
public sealed interface GoalCheck {

  /** Whether a run met the goal. */
  boolean met(Outcome outcome);

  /**
   * The round by which a run that met the goal had met it, from 1; 0 if before the talks. What
   * shows only at the end is met in the last round.
   */
  int round(Outcome outcome);

  /**
   * The check of a goal.
   *
   * @throws IllegalArgumentException if it names what the frame does not have
   */
  static GoalCheck of(Goal goal, OutcomeLabels frame) {
    return goal.match(
        new Goal.Cases<GoalCheck>() {
          @Override
          public GoalCheck settled(Goal.Settled settled) {
            return OfIssue.of(settled, frame);
          }

          @Override
          public GoalCheck moved(Goal.Moved moved) {
            return OfIssue.of(moved.spelled(), frame);
          }

          @Override
          public GoalCheck ended(Goal.Ended ended) {
            return new OfEnding(ended.ending());
          }

          @Override
          public GoalCheck compared(Goal.Compared compared) {
            return OfFigure.of(compared, frame);
          }

          @Override
          public GoalCheck not(Goal.Not not) {
            return new Negated(of(not.goal(), frame));
          }

          @Override
          public GoalCheck all(Goal.All all) {
            return new EachOf(checks(all.goals(), frame));
          }

          @Override
          public GoalCheck any(Goal.Any any) {
            return new OneOf(checks(any.goals(), frame));
          }
        });
  }

  private static GoalCheck[] checks(List<Goal> goals, OutcomeLabels frame) {
    return goals.stream().map(g -> of(g, frame)).toArray(GoalCheck[]::new);
  }

  /** An issue at one of some options; the last place stands for open. */
  record OfIssue(int issue, boolean[] options) implements GoalCheck {
    private static GoalCheck of(Goal.Settled settled, OutcomeLabels frame) {
      List<OutcomeLabels.Question> issues = frame.issues();
      for (int i = 0; i < issues.size(); i++) {
        if (issues.get(i).id().equals(settled.issue())) {
          return new OfIssue(i, mask(settled, issues.get(i)));
        }
      }
      throw new IllegalArgumentException("there is no issue '" + settled.issue() + "'");
    }

    private static boolean[] mask(Goal.Settled settled, OutcomeLabels.Question issue) {
      boolean[] mask = new boolean[issue.options().size() + 1];
      for (String option : settled.options()) {
        int place = issue.options().indexOf(option);
        if (place < 0 && !option.equals(Goal.Settled.OPEN)) {
          throw new IllegalArgumentException(
              "issue '" + issue.id() + "' has no option '" + option + "'");
        }
        mask[place < 0 ? issue.options().size() : place] = true;
      }
      return mask;
    }

    @Override
    public boolean met(Outcome outcome) {
      int option = outcome.options()[issue];
      return options[option == Outcome.OPEN ? options.length - 1 : option];
    }

    @Override
    public int round(Outcome outcome) {
      int closed = outcome.closedRound()[issue];
      return closed < 0 ? outcome.rounds() : closed;
    }
  }

  /** How the talks ended. */
  record OfEnding(TalksEnding ending) implements GoalCheck {
    @Override
    public boolean met(Outcome outcome) {
      return switch (ending) {
        case AGREEMENT -> outcome.kind() != Outcome.Kind.NONE;
        case COMPREHENSIVE -> outcome.kind() == Outcome.Kind.COMPREHENSIVE;
        case PARTIAL -> outcome.kind() == Outcome.Kind.PARTIAL;
        case NONE -> outcome.kind() == Outcome.Kind.NONE;
        case WALKOUT -> outcome.end() == Outcome.End.WALKOUT;
        case DEADLINE -> outcome.end() == Outcome.End.DEADLINE;
        case IN_FORCE ->
            outcome.kind() != Outcome.Kind.NONE
                && (!outcome.aftermath().isTold() || outcome.aftermath().isWhole());
      };
    }

    @Override
    public int round(Outcome outcome) {
      return outcome.rounds();
    }
  }

  /** A figure against a number. */
  record OfFigure(Kind kind, int delegation, GoalRelation relation, double threshold)
      implements GoalCheck {
    enum Kind {
      GAIN,
      UTILITY,
      HOLD,
      ROUNDS
    }

    private static GoalCheck of(Goal.Compared goal, OutcomeLabels frame) {
      return goal.figure()
          .match(
              gain -> on(Kind.GAIN, index(gain.delegation(), frame), goal),
              utility -> on(Kind.UTILITY, index(utility.delegation(), frame), goal),
              hold -> on(Kind.HOLD, -1, goal),
              rounds -> on(Kind.ROUNDS, -1, goal));
    }

    private static GoalCheck on(Kind kind, int delegation, Goal.Compared goal) {
      return new OfFigure(kind, delegation, goal.relation(), goal.threshold());
    }

    private static int index(String delegation, OutcomeLabels frame) {
      int index = frame.delegations().indexOf(delegation);
      if (index < 0) {
        throw new IllegalArgumentException("there is no delegation '" + delegation + "'");
      }
      return index;
    }

    @Override
    public boolean met(Outcome outcome) {
      double figure =
          switch (kind) {
            case GAIN -> FixedPoint.toDouble(outcome.gain()[delegation]);
            case UTILITY -> FixedPoint.toDouble(outcome.utility()[delegation]);
            case HOLD -> outcome.hold();
            case ROUNDS -> outcome.rounds();
          };
      return relation.holds(figure, threshold);
    }

    @Override
    public int round(Outcome outcome) {
      return outcome.rounds();
    }
  }

  /** What another check does not find met. */
  record Negated(GoalCheck check) implements GoalCheck {
    @Override
    public boolean met(Outcome outcome) {
      return !check.met(outcome);
    }

    @Override
    public int round(Outcome outcome) {
      return outcome.rounds();
    }
  }

  /** All of several; met when the last of them is. */
  record EachOf(GoalCheck[] checks) implements GoalCheck {
    @Override
    public boolean met(Outcome outcome) {
      for (GoalCheck check : checks) {
        if (!check.met(outcome)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int round(Outcome outcome) {
      int last = 0;
      for (GoalCheck check : checks) {
        last = Math.max(last, check.round(outcome));
      }
      return last;
    }
  }

  /** At least one of several; met when the first of them is. */
  record OneOf(GoalCheck[] checks) implements GoalCheck {
    @Override
    public boolean met(Outcome outcome) {
      for (GoalCheck check : checks) {
        if (check.met(outcome)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int round(Outcome outcome) {
      int first = Integer.MAX_VALUE;
      for (GoalCheck check : checks) {
        first = check.met(outcome) ? Math.min(first, check.round(outcome)) : first;
      }
      return first == Integer.MAX_VALUE ? outcome.rounds() : first;
    }
  }
}
