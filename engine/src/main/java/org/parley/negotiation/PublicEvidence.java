package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.random.NormalScores;
import org.parley.random.RandomStreams;
import org.parley.scenario.Mechanism;

/**
 * What happens in sight of all and tells something of a delegation beside what it asks for:
 * refusals and the lines that they cite, offers across an own line, battles. Everybody at the table
 * draws the conclusions; one refusal of a delegation in a round counts. Nobody does where nothing
 * is learnt at the table.
 */
final class PublicEvidence implements Serializable {
  private final NegotiationState state;
  private final CommonKnowledge common;
  private final RedLineBeliefs lines;
  private final ObserverBeliefs[] observers;
  private final CompiledTalks talks;
  private final long[] citing;
  private final long[] showing;
  private final int[] refusedIn;
  private final boolean hasLines;
  private final boolean learns;

  PublicEvidence(
      NegotiationState state,
      CommonKnowledge common,
      RedLineBeliefs lines,
      ObserverBeliefs[] observers) {
    this.state = state;
    this.common = common;
    this.lines = lines;
    this.observers = observers;
    talks = state.talks();
    hasLines = !talks.redLines().isEmpty();
    learns = !talks.off(Mechanism.LEARNING);
    citing = new long[talks.redLines().size()];
    Arrays.setAll(citing, l -> RandomStreams.key(talks.redLines().get(l).path() + ".cited"));
    refusedIn = new int[talks.parties()];
    showing = new long[refusedIn.length];
    Arrays.setAll(showing, d -> RandomStreams.key("war.shows." + talks.delegation(d).id()));
  }

  void begin() {
    Arrays.fill(refusedIn, -1);
  }

  /** A delegation refuses a text. */
  void refused(int d, int[] deal, long mask) {
    int round = state.course().round();
    if (refusedIn[d] == round || mask == 0 || !learns) {
      return;
    }
    refusedIn[d] = round;
    for (ObserverBeliefs beliefs : observers) {
      if (beliefs.reservations().doubts(d) && beliefs != observers[d]) {
        beliefs.bringUpToDate();
        double openness = state.time() * beliefs.chanceOfNoRealLine(d, deal);
        beliefs
            .reservations()
            .refused(d, beliefs.commonMargin(d, deal, mask), ends(d, deal), openness);
      }
    }
    hearLines(d, deal, round);
  }

  /** A delegation criticises a text: its lines are told, what it would sign is not. */
  void criticised(int d, int[] deal) {
    int round = state.course().round();
    if (refusedIn[d] != round && learns) {
      refusedIn[d] = round;
      hearLines(d, deal, round);
    }
  }

  private void hearLines(int d, int[] deal, int round) {
    for (int l : talks.linesOf(d)) {
      if (crosses(l, deal)) {
        boolean cites = state.chances().uniform(citing[l], round) < lines.citedIfSoft();
        if (state.situation().lines().hard()[l] || cites) {
          lines.cite(l);
        } else {
          lines.passOver(l);
        }
      }
    }
  }

  /** A delegation makes an offer of its own. */
  void offered(int d, int[] deal, long mask) {
    if (!learns) {
      return;
    }
    for (ObserverBeliefs beliefs : observers) {
      if (beliefs.reservations().doubts(d) && beliefs != observers[d]) {
        beliefs.bringUpToDate();
        beliefs.reservations().offered(d, beliefs.commonMargin(d, deal, mask), ends(d, deal));
      }
    }
    for (int l : talks.linesOf(d)) {
      if (hasLines && crosses(l, deal)) {
        lines.belie(l);
      }
    }
  }

  private double ends(int d, int[] deal) {
    return common.endsMore(d, deal);
  }

  private boolean crosses(int line, int[] deal) {
    int block = talks.redLines().get(line).block();
    return state.situation().lines().crosses(line, talks.space().combination(block, deal));
  }

  /** Fighting between two sittings shows, with an error, how each side does. */
  void fought(int sitting, double months) {
    for (int d = 0; d < talks.parties() && learns; d++) {
      double u = state.chances().uniform(showing[d], sitting);
      double z = NormalScores.at(u);
      for (ObserverBeliefs beliefs : observers) {
        if (beliefs.reservations().doubts(d)) {
          beliefs.bringUpToDate();
          double real = state.situation().war().fighting(d) - common.fighting(d);
          double error = ReservationBeliefs.BATTLE / StrictMath.sqrt(months) * z;
          beliefs.reservations().fought(d, real + error, months);
        }
      }
    }
  }
}
