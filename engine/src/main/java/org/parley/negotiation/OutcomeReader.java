package org.parley.negotiation;

import java.util.Arrays;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Aftermath;
import org.parley.outcome.Outcome;
import org.parley.outcome.OutcomeDistances;
import org.parley.state.NoDealWorld;
import org.parley.state.TalksState;

/** Reads the outcome off a model whose talks have ended. */
final class OutcomeReader {
  private final NegotiationModel model;
  private final NegotiationState state;
  private final CompiledTalks talks;
  private final OutcomeAnalysis reflection;
  private final AfterTalks after;
  private final boolean analysed;

  /**
   * A reader.
   *
   * @param analysed whether outcomes are held against what was possible
   */
  OutcomeReader(NegotiationModel model, boolean analysed) {
    this.model = model;
    this.analysed = analysed;
    state = model.state();
    talks = state.talks();
    reflection = new OutcomeAnalysis(state);
    after = new AfterTalks(state, model.steps());
  }

  /** The outcome; puts the model's situation back to where the talks began if it is analysed. */
  Outcome outcome() {
    Outcome ended = asItStands();
    return analysed ? measured(ended) : ended;
  }

  /** The outcome with distances; puts the model's situation back to where the talks began. */
  Outcome measured(Outcome ended) {
    return ended.at(reflection.look(ended.options(), ended.gaveUp()));
  }

  /** The outcome without distances, which leaves the model where it is. */
  Outcome asItStands() {
    state.valuations().forgetHope();
    state.valuations().bringUpToDate();
    TalksState now = state.situation();
    int n = talks.parties();
    int[] options = now.ground().closed().clone();
    long[] utility = new long[n];
    long[] gain = new long[n];
    boolean[] gaveUp = new boolean[n];
    for (int d = 0; d < n; d++) {
      gaveUp[d] = model.agent(d).approval().interests().hasGivenUp();
    }
    double left = StrictMath.pow(now.number(talks.frame().discount()), state.time());
    for (int d = 0; d < n; d++) {
      long baseline = state.valuations().baseline(d);
      long value = isComplete() ? held(d, gaveUp) : baseline;
      utility[d] = value;
      gain[d] = left == 1 ? value - baseline : StrictMath.round((value - baseline) * left);
    }
    boolean[] hard = now.lines().hard().clone();
    double hold = hold(options);
    Aftermath aftermath = after.tell(gain, left);
    long[][] offers = state.chronicle().copyOfOffers(state.course().lastRound() + 1);
    int[] closedRound = state.chronicle().closedRound().clone();
    Outcome.Kind kind = kind(closedRound);
    return new Outcome(
        state.run(),
        kind,
        state.end(),
        model.signing().leaders().refused(),
        model.signing().home().refused(),
        state.round(),
        options,
        closedRound,
        utility,
        gain,
        hold,
        OutcomeDistances.UNKNOWN,
        now.uniforms().clone(),
        hard,
        offers,
        aftermath,
        gaveUp);
  }

  /** V of what is in force, or of what alternatives that were kept make of it. */
  private long held(int d, boolean[] gaveUp) {
    long[] inForce = new long[talks.parties()];
    Arrays.setAll(inForce, e -> model.agent(e).approval().interests().inForce());
    return NoDealWorld.held(talks, state.situation(), inForce, gaveUp, d);
  }

  private boolean isComplete() {
    for (int option : state.situation().ground().inForce()) {
      if (option < 0) {
        return false;
      }
    }
    return true;
  }

  private Outcome.Kind kind(int[] closedRound) {
    boolean any = false;
    for (int i = 0; i < closedRound.length; i++) {
      any |= closedRound[i] > 0 && !isDoneAlone(i);
    }
    if (!any) {
      return Outcome.Kind.NONE;
    }
    return state.texts().isComprehensive(state.situation().ground().inForce(), 0, state.situation())
        ? Outcome.Kind.COMPREHENSIVE
        : Outcome.Kind.PARTIAL;
  }

  private boolean isDoneAlone(int issue) {
    return (model.steps().done() >>> issue & 1) != 0;
  }

  /** P(hold): product over d of 1/(1+exp(-(V without faded payments - B)/s)). */
  private double hold(int[] options) {
    boolean anythingToKeep = false;
    for (int i = 0; i < options.length; i++) {
      anythingToKeep |=
          state.chronicle().closedRound()[i] > 0
              && !isDoneAlone(i)
              && talks.issue(i).keptBy()[options[i]].length > 0;
    }
    if (!anythingToKeep) {
      return Double.NaN;
    }
    double spread = state.situation().number(talks.frame().holdSpread());
    double hold = 1;
    for (int d = 0; d < talks.parties(); d++) {
      long left =
          model.agent(d).approval().interests().inForce()
              - model.signing().payments().fading(d)
              - state.valuations().baseline(d);
      hold /= 1 + StrictMath.exp(-FixedPoint.toDouble(left) / spread);
    }
    return hold;
  }
}
