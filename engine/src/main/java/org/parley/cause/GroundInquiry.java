package org.parley.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.bargaining.MinimalSets;
import org.parley.negotiation.EndGround;

/**
 * Which texts could have reached a goal on the ground on which a run ended, and what they run into
 * first.
 */
final class GroundInquiry {
  /** Texts that would pass which are compared for the one to speak of. */
  private static final int MOST_COMPARED = 200;

  private final EndGround ground;
  private final TextGoal goal;
  private final TextSearch search;
  private final boolean[] none;
  private final double within;
  private boolean exact = true;

  /** What the texts across no line come to. */
  private static final class Passage {
    private final NearestTexts toLeaders = new NearestTexts(JudgedText::byDelegation);
    private final NearestTexts atHome = new NearestTexts(JudgedText::byConstituency);
    private JudgedText passing;
    private long spare = Long.MIN_VALUE;
    private int compared;
  }

  GroundInquiry(EndGround ground, TextGoal goal) {
    this.ground = ground;
    this.goal = goal;
    search = new TextSearch(ground, goal.possible());
    none = new boolean[ground.talks().redLines().size()];
    within = ground.needsAll() ? 0 : TextSearch.UNBOUNDED;
  }

  /**
   * What was found.
   *
   * @param cause the cause as far as the ground tells it; {@code passing} speaks where it is null
   * @param passing a text that would have passed; null if there is none
   * @param exact whether every search was finished
   */
  record Finding(RunCause cause, JudgedText passing, boolean exact) {
    int stage() {
      return passing != null ? 5 : cause.stage();
    }
  }

  /** Whether a text reaches the goal and would pass everybody. */
  boolean passes(int[] deal) {
    if (!keepsClosed(deal)) {
      return false;
    }
    long mask = ground.settled(deal);
    JudgedText text = new JudgedText(ground, deal, mask);
    return mask != 0 && goal.met(ground, deal, mask) && text.passesHome(none);
  }

  private boolean keepsClosed(int[] deal) {
    return IntStream.range(0, deal.length)
        .allMatch(i -> ground.closed()[i] < 0 || ground.closed()[i] == deal[i]);
  }

  /** Finds what the texts run into. */
  Finding find() {
    if (!search.any()) {
      return new Finding(new RunCause.NoText(), null, true);
    }
    return withinLines().orElseGet(() -> found(withoutRoom()));
  }

  /** The same as far as texts tell it that are enough for all and cross no line; none if none. */
  Optional<Finding> withinLines() {
    Passage passage = new Passage();
    exact &= search.through(none, within, (deal, mask) -> consider(passage, deal, mask));
    if (passage.passing != null) {
      return Optional.of(new Finding(null, passage.passing, true));
    } else if (passage.atHome.any()) {
      NearestTexts near = passage.atHome;
      return Optional.of(found(new RunCause.HomeRefuses(near.lacking(), near.ties(), near.told())));
    } else if (passage.toLeaders.any()) {
      NearestTexts near = passage.toLeaders;
      return Optional.of(
          found(new RunCause.LeadersAskTooMuch(near.lacking(), near.ties(), near.told())));
    }
    return Optional.empty();
  }

  private Finding found(RunCause cause) {
    return new Finding(cause, null, exact);
  }

  private double consider(Passage passage, int[] deal, long mask) {
    JudgedText text = new JudgedText(ground, deal, mask);
    if (!goal.met(ground, deal, mask) || !text.isAllowed(none)) {
      return within;
    } else if (!text.passesLeaders(none)) {
      passage.toLeaders.add(text, text.shortfallForLeaders(none));
      return within;
    } else if (!text.passesHome(none)) {
      passage.atHome.add(text, text.shortfallAtHome(none));
      return within;
    }
    if (text.spare() > passage.spare) {
      passage.spare = text.spare();
      passage.passing = text.kept();
    }
    return ++passage.compared >= MOST_COMPARED ? -1 : within;
  }

  /** The smallest sets of lines that shut everything out, or who prefers no deal whatever lines. */
  private RunCause withoutRoom() {
    boolean[] all = new boolean[none.length];
    Arrays.fill(all, true);
    if (!leavesRoom(all)) {
      return nobodyGains(all);
    }
    int[] binding = IntStream.range(0, none.length).filter(ground::binds).toArray();
    MinimalSets minimal = MinimalSets.of(binding.length, set -> leavesRoom(lifted(binding, set)));
    List<List<String>> sets = new ArrayList<>();
    for (List<Integer> set : minimal.sets()) {
      sets.add(set.stream().map(i -> line(binding[i])).toList());
    }
    return new RunCause.NoRoom(sets);
  }

  private boolean[] lifted(int[] binding, boolean[] set) {
    boolean[] lifted = new boolean[none.length];
    for (int i = 0; i < set.length; i++) {
      lifted[binding[i]] = set[i];
    }
    return lifted;
  }

  private String line(int l) {
    int owner = ground.talks().redLines().get(l).owner();
    return ground.talks().delegation(owner).id() + "." + ground.talks().lineId(l);
  }

  /** Whether some text that reaches the goal is enough for all, with some lines lifted. */
  private boolean leavesRoom(boolean[] lifted) {
    boolean[] some = {false};
    boolean whole =
        search.through(
            lifted,
            within,
            (deal, mask) -> {
              JudgedText text = new JudgedText(ground, deal, mask);
              some[0] = goal.met(ground, deal, mask) && text.isAllowed(lifted);
              return some[0] ? -1 : within;
            });
    exact &= whole || some[0];
    return some[0];
  }

  private RunCause nobodyGains(boolean[] all) {
    NearestTexts nearest = new NearestTexts(JudgedText::byDelegation);
    exact &=
        search.through(
            all,
            TextSearch.UNBOUNDED,
            (deal, mask) -> {
              JudgedText text = new JudgedText(ground, deal, mask);
              if (text.isCarriedByAll() && goal.met(ground, deal, mask)) {
                nearest.add(text, text.shortfall());
              }
              return ground.needsAll() ? nearest.least() : within;
            });
    return nearest.any()
        ? new RunCause.PrefersNoDeal(nearest.lacking(), nearest.ties(), nearest.told())
        : new RunCause.NoText();
  }
}
