package org.parley.negotiation;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunRecorder;

/**
 * Runs talks one after the other; one per thread, since it keeps its arrays from run to run. The
 * outcome of a run is a function of the scenario, the seed and the number of the run alone.
 */
public final class Simulation {
  private final LongFunction<NegotiationModel> models;
  private final boolean analysed;
  private final Map<NegotiationModel, OutcomeReader> readers = new IdentityHashMap<>();
  private NegotiationModel model;
  private OutcomeReader conclusion;

  private Simulation(LongFunction<NegotiationModel> models, boolean analysed) {
    this.models = models;
    this.analysed = analysed;
    turn(0);
  }

  /** A simulation of these talks. */
  public static Simulation of(CompiledTalks talks, long seed) {
    return new Simulation(models(talks, seed), true);
  }

  /**
   * A simulation whose outcomes are not held against what was possible: no distances to fair deals.
   * Everything else is the same, and it takes less time.
   */
  public static Simulation unanalysed(CompiledTalks talks, long seed) {
    return new Simulation(models(talks, seed), false);
  }

  /** A simulation on a model that somebody else also looks at, such as a console. */
  public static Simulation on(NegotiationModel model) {
    return new Simulation(run -> model, true);
  }

  /** A model for each combination of words that runs draw; just one if they draw none. */
  private static LongFunction<NegotiationModel> models(CompiledTalks talks, long seed) {
    Map<CompiledTalks, NegotiationModel> made = new IdentityHashMap<>();
    return run ->
        made.computeIfAbsent(talks.ofRun(seed, run), world -> new NegotiationModel(world, seed));
  }

  /** Turns to the model in which a run is played, and to that run. */
  private void begin(long run) {
    turn(run);
    model.setRun(run);
  }

  /** Turns to the model in which a run is played, and leaves that model as it stands. */
  private void turn(long run) {
    NegotiationModel turned = models.apply(run);
    if (turned != model) {
      model = turned;
      conclusion = readers.computeIfAbsent(turned, m -> new OutcomeReader(m, analysed));
    }
  }

  /** Runs the talks to their end. */
  public Outcome run(long run) {
    return run(run, null);
  }

  /**
   * Runs the talks to their end and tells a recorder everything that happens.
   *
   * @param recorder null for nobody
   */
  public Outcome run(long run, RunRecorder recorder) {
    begin(run);
    model.listen(recorder);
    model.restart();
    model.play();
    return conclusion.outcome();
  }

  /**
   * Runs the talks to their end and leaves the model where they ended.
   *
   * @param recorder null for nobody
   * @return the outcome, without distances, which look back to where the talks began
   */
  public Outcome play(long run, RunRecorder recorder) {
    begin(run);
    model.listen(recorder);
    model.restart();
    model.play();
    return conclusion.asItStands();
  }

  /**
   * An outcome with its distances; puts the model's situation back to where the talks began.
   *
   * @param ended the outcome that {@link #play} gave last
   */
  public Outcome measured(Outcome ended) {
    return conclusion.measured(ended);
  }

  /** The ground on which the talks ended, after {@link #play}. */
  public EndGround ground() {
    return new EndGround(model);
  }

  /** The ground on which the talks of a run begin, before anybody has said anything. */
  public EndGround opening(long run) {
    begin(run);
    model.listen(null);
    model.restart();
    model.state().valuations().bringUpToDate();
    return ground();
  }

  /** The model of the last run, to look at. */
  public NegotiationModel model() {
    return model;
  }

  /** The model of a run, to seat somebody. */
  public NegotiationModel model(long run) {
    begin(run);
    return model;
  }

  /**
   * The outcome of a model whose talks have ended, however it was stepped there; looking back puts
   * the model's situation back to where the talks began.
   *
   * @throws IllegalStateException if they have not
   */
  public Outcome outcome() {
    if (model.end() == null) {
      throw new IllegalStateException("the talks have not ended yet");
    }
    return conclusion.outcome();
  }
}
