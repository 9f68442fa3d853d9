package org.parley.cause;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.goal.GoalFigure;
import org.parley.goal.TalksEnding;
import org.parley.negotiation.EndGround;

/** A goal asked of a text: whether what would be in force with it reaches the goal. */
final class TextGoal {
  private final CompiledTalks talks;
  private final Goal goal;

  private TextGoal(CompiledTalks talks, Goal goal) {
    this.talks = talks;
    this.goal = goal;
  }

  /**
   * A goal for texts.
   *
   * @param goal one in which every option is named
   * @return nothing if it asks for what no text says, such as when or by whom talks were ended
   */
  static Optional<TextGoal> of(CompiledTalks talks, Goal goal) {
    return isOfTexts(goal) ? Optional.of(new TextGoal(talks, goal)) : Optional.empty();
  }

  /** Whether a goal asks for something that texts say. */
  static boolean isOfTexts(Goal goal) {
    return goal.match(
        new Goal.Cases<Boolean>() {
          @Override
          public Boolean settled(Goal.Settled settled) {
            return true;
          }

          @Override
          public Boolean moved(Goal.Moved moved) {
            return true;
          }

          @Override
          public Boolean ended(Goal.Ended ended) {
            return switch (ended.ending()) {
              case AGREEMENT, COMPREHENSIVE, PARTIAL -> true;
              case NONE, WALKOUT, DEADLINE, IN_FORCE -> false;
            };
          }

          @Override
          public Boolean compared(Goal.Compared compared) {
            return compared
                .figure()
                .match(gain -> true, utility -> true, hold -> true, rounds -> false);
          }

          @Override
          public Boolean not(Goal.Not not) {
            return isOfTexts(not.goal());
          }

          @Override
          public Boolean all(Goal.All all) {
            return all.goals().stream().allMatch(TextGoal::isOfTexts);
          }

          @Override
          public Boolean any(Goal.Any any) {
            return any.goals().stream().allMatch(TextGoal::isOfTexts);
          }
        });
  }

  /** By issue and option: whether a text that reaches the goal can hold it; for some, too many. */
  boolean[][] possible() {
    return possible(goal);
  }

  private boolean[][] anything() {
    boolean[][] all = new boolean[talks.space().issues()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new boolean[talks.space().options(i)];
      Arrays.fill(all[i], true);
    }
    return all;
  }

  private boolean[][] possible(Goal asked) {
    boolean[][] options = anything();
    if (asked instanceof Goal.Settled settled) {
      options[issue(settled.issue())] = held(settled);
    } else if (asked instanceof Goal.Ended ended && ended.ending() == TalksEnding.COMPREHENSIVE) {
      for (int i = 0; i < options.length; i++) {
        if ((talks.comprehensive() >>> i & 1) != 0) {
          options[i] = talks.issue(i).completes().clone();
        }
      }
    } else if (asked instanceof Goal.All all) {
      all.goals().forEach(g -> combine(options, possible(g), true));
    } else if (asked instanceof Goal.Any any && !any.goals().isEmpty()) {
      boolean[][] some = possible(any.goals().get(0));
      any.goals().forEach(g -> combine(some, possible(g), false));
      return some;
    }
    return options;
  }

  private static void combine(boolean[][] options, boolean[][] with, boolean both) {
    for (int i = 0; i < options.length; i++) {
      for (int o = 0; o < options[i].length; o++) {
        options[i][o] = both ? options[i][o] && with[i][o] : options[i][o] || with[i][o];
      }
    }
  }

  private boolean[] held(Goal.Settled settled) {
    int issue = issue(settled.issue());
    List<String> ids = List.of(talks.issue(issue).optionIds());
    boolean[] held = new boolean[ids.size()];
    for (String option : settled.options()) {
      int place =
          option.equals(Goal.Settled.OPEN) ? talks.space().statusQuo(issue) : ids.indexOf(option);
      if (place >= 0) {
        held[place] = true;
      }
    }
    return held;
  }

  private int issue(String id) {
    for (int i = 0; i < talks.space().issues(); i++) {
      if (talks.issue(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no issue '" + id + "'");
  }

  /** Whether a text reaches the goal, on top of what is closed. */
  boolean met(EndGround ground, int[] deal, long mask) {
    return goal.match(new Reading(ground, deal, mask));
  }

  /** One text, of which goals are asked. */
  private final class Reading implements Goal.Cases<Boolean> {
    private final EndGround ground;
    private final int[] deal;
    private final long mask;

    private Reading(EndGround ground, int[] deal, long mask) {
      this.ground = ground;
      this.deal = deal;
      this.mask = mask;
    }

    @Override
    public Boolean settled(Goal.Settled settled) {
      return met(settled, ground, deal, mask);
    }

    @Override
    public Boolean moved(Goal.Moved moved) {
      throw new IllegalArgumentException("options of " + moved + " are not named");
    }

    @Override
    public Boolean ended(Goal.Ended ended) {
      return ended.ending() == TalksEnding.AGREEMENT
          || (ended.ending() == TalksEnding.COMPREHENSIVE) == ground.isComprehensive(deal, mask);
    }

    @Override
    public Boolean compared(Goal.Compared compared) {
      return met(compared, ground, deal, mask);
    }

    @Override
    public Boolean not(Goal.Not not) {
      return !not.goal().match(this);
    }

    @Override
    public Boolean all(Goal.All all) {
      return all.goals().stream().allMatch(g -> g.match(this));
    }

    @Override
    public Boolean any(Goal.Any any) {
      return any.goals().stream().anyMatch(g -> g.match(this));
    }
  }

  private boolean met(Goal.Settled settled, EndGround ground, int[] deal, long mask) {
    int issue = issue(settled.issue());
    boolean isOpen = (mask >>> issue & 1) == 0 && ground.closed()[issue] < 0;
    return settled
        .options()
        .contains(isOpen ? Goal.Settled.OPEN : talks.issue(issue).optionIds()[deal[issue]]);
  }

  private boolean met(Goal.Compared compared, EndGround ground, int[] deal, long mask) {
    double figure = figure(compared.figure(), ground, deal, mask);
    return switch (compared.relation()) {
      case ABOVE -> figure > compared.threshold();
      case AT_LEAST -> figure >= compared.threshold();
      case BELOW -> figure < compared.threshold();
      case AT_MOST -> figure <= compared.threshold();
    };
  }

  private double figure(GoalFigure figure, EndGround ground, int[] deal, long mask) {
    return figure.match(
        gain -> gain(delegation(gain.delegation()), ground, deal),
        utility -> FixedPoint.toDouble(ground.value(delegation(utility.delegation()), deal)),
        hold -> ground.hold(deal, mask),
        rounds -> {
          throw new IllegalArgumentException("no text says in which round talks end");
        });
  }

  private static double gain(int d, EndGround ground, int[] deal) {
    return FixedPoint.toDouble(ground.value(d, deal) - ground.baseline(d));
  }

  private int delegation(String id) {
    for (int d = 0; d < talks.parties(); d++) {
      if (talks.delegation(d).id().equals(id)) {
        return d;
      }
    }
    throw new IllegalArgumentException("there is no delegation '" + id + "'");
  }
}
