package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.random.NormalScores;
import org.parley.random.RandomStreams;

/**
 * What happens in sight of all and tells something of a delegation beside what it asks for:
 * refusals and the lines that they cite, offers across an own line, battles. Everybody at the table
 * draws the conclusions; one refusal of a delegation in a round counts.
 */
final class PublicEvidence implements Serializable {
  private final NegotiationModel model;
  private final CompiledTalks talks;
  private final long[] citing;
  private final long[] showing;
  private final int[] refusedIn;
  private final boolean hasLines;

  PublicEvidence(NegotiationModel model) {
    this.model = model;
    talks = model.talks();
    hasLines = !talks.redLines().isEmpty();
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
    int round = model.course().round();
    if (refusedIn[d] == round || mask == 0) {
      return;
    }
    refusedIn[d] = round;
    for (ObserverBeliefs beliefs : model.beliefs()) {
      if (beliefs.reservations().doubts(d) && beliefs != model.beliefs(d)) {
        beliefs.bringUpToDate();
        double openness = model.time() * beliefs.chanceOfNoRealLine(d, deal);
        beliefs
            .reservations()
            .refused(d, beliefs.commonMargin(d, deal, mask), ends(d, deal), openness);
      }
    }
    hearLines(d, deal, round);
  }

  /** A delegation criticises a text: its lines are told, what it would sign is not. */
  void criticised(int d, int[] deal) {
    int round = model.course().round();
    if (refusedIn[d] != round) {
      refusedIn[d] = round;
      hearLines(d, deal, round);
    }
  }

  private void hearLines(int d, int[] deal, int round) {
    for (int l : talks.linesOf(d)) {
      if (crosses(l, deal)) {
        boolean cites = model.chances().uniform(citing[l], round) < RedLineBeliefs.CITED_IF_SOFT;
        if (model.situation().hard()[l] || cites) {
          model.lineBeliefs().cite(l);
        } else {
          model.lineBeliefs().passOver(l);
        }
      }
    }
  }

  /** A delegation makes an offer of its own. */
  void offered(int d, int[] deal, long mask) {
    for (ObserverBeliefs beliefs : model.beliefs()) {
      if (beliefs.reservations().doubts(d) && beliefs != model.beliefs(d)) {
        beliefs.bringUpToDate();
        beliefs.reservations().offered(d, beliefs.commonMargin(d, deal, mask), ends(d, deal));
      }
    }
    for (int l : talks.linesOf(d)) {
      if (hasLines && crosses(l, deal)) {
        model.lineBeliefs().belie(l);
      }
    }
  }

  private double ends(int d, int[] deal) {
    return model.commonKnowledge().endsMore(d, deal);
  }

  private boolean crosses(int line, int[] deal) {
    int block = talks.redLines().get(line).block();
    return model.situation().crosses(line, talks.space().combination(block, deal));
  }

  /** Fighting between two sittings shows, with an error, how each side does. */
  void fought(int sitting, double months) {
    for (int d = 0; d < talks.parties(); d++) {
      double u = model.chances().uniform(showing[d], sitting);
      double z = NormalScores.at(u);
      for (ObserverBeliefs beliefs : model.beliefs()) {
        if (beliefs.reservations().doubts(d)) {
          beliefs.bringUpToDate();
          double real = model.situation().fighting(d) - model.commonKnowledge().fighting(d);
          double error = ReservationBeliefs.BATTLE / StrictMath.sqrt(months) * z;
          beliefs.reservations().fought(d, real + error, months);
        }
      }
    }
  }
}
