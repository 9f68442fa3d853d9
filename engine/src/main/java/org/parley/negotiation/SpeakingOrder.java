package org.parley.negotiation;

import java.io.Serializable;
import org.parley.compiled.CompiledTalks;
import org.parley.random.RandomStreams;
import org.parley.scenario.Talks;

/**
 * Who speaks when in a round: as listed, as drawn for the run, or as drawn for the first round and
 * from then on with the first speaker last in the next. Each delegation's chance is keyed by its
 * id, so that the order in which a scenario lists them changes nothing.
 */
final class SpeakingOrder implements Serializable {
  private final Talks.Order order;
  private final long[] keys;
  private final double[] drawn;
  private final int[] first;
  private final int[] placeOf;
  private int shift;

  SpeakingOrder(CompiledTalks talks) {
    order = talks.frame().order();
    int n = talks.parties();
    keys = new long[n];
    for (int d = 0; d < n; d++) {
      keys[d] = RandomStreams.key("delegations." + talks.delegation(d).id() + ".order");
    }
    drawn = new double[n];
    first = new int[n];
    placeOf = new int[n];
  }

  void begin(RandomStreams chances) {
    shift = 0;
    for (int d = 0; d < first.length; d++) {
      drawn[d] = order == Talks.Order.LISTED ? d : chances.uniform(keys[d]);
      int place = d;
      while (place > 0 && drawn[first[place - 1]] > drawn[d]) {
        first[place] = first[place - 1];
        place--;
      }
      first[place] = d;
    }
    for (int place = 0; place < first.length; place++) {
      placeOf[first[place]] = place;
    }
  }

  /**
   * Goes to a round.
   *
   * @param round the round, from 0
   */
  void goTo(int round) {
    shift = order == Talks.Order.ALTERNATE ? round % first.length : 0;
  }

  /** Who speaks at a place in this round, from 0. */
  int speaker(int place) {
    int at = place + shift;
    return first[at < first.length ? at : at - first.length];
  }

  /**
   * Who speaks at a place in another round.
   *
   * @param round the round, from 0
   */
  int speaker(int round, int place) {
    int at = place + (order == Talks.Order.ALTERNATE ? round % first.length : 0);
    return first[at < first.length ? at : at - first.length];
  }

  /** The place of a delegation in this round, from 0. */
  int place(int delegation) {
    int place = placeOf[delegation] - shift;
    return place < 0 ? place + first.length : place;
  }
}
