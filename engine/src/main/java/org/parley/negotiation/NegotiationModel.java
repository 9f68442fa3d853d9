package org.parley.negotiation;

import ec.util.MersenneTwisterFast;
import java.util.Arrays;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunRecorder;
import org.parley.random.RandomStreams;
import org.parley.state.TalksState;
import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;
import sim.util.Proxiable;

/**
 * The talks as a MASON model: one step of the schedule is one round of offers. Every agent has its
 * own place in the round ({@link RoundOrdering}), and every chance is drawn from {@link
 * RandomStreams}, so that a run depends on scenario, seed and run alone; MASON's generator serves
 * its schedule only.
 */
public final class NegotiationModel extends SimState implements Proxiable {
  /** MASON's clock shows the round. */
  private static final double FIRST_ROUND = Schedule.EPOCH + 1;

  /** What is scheduled: the round of the model that is stepped. */
  private static final Steppable STEP = new RoundStep();

  private final NegotiationState state;
  private final MutualOptimum mutual;
  private final TalksBeliefs knowledge;
  private final SigningProcedure signing;
  private final WalkOutProcedure exit;
  private final DelegationAgent[] agents;
  private final UnilateralSteps steps;
  private final RoundAgents cast;
  private final Steppable round;

  /**
   * A model of these talks.
   *
   * @param seed seed of all runs; any 64-bit number
   */
  public NegotiationModel(CompiledTalks talks, long seed) {
    super(new MersenneTwisterFast(new int[] {(int) seed, (int) (seed >>> 32)}), new Schedule());
    state = new NegotiationState(talks, seed);
    int parties = talks.parties();
    ProposalEvaluation[] interests = new ProposalEvaluation[parties];
    Arrays.setAll(interests, d -> new ProposalEvaluation(state, d, interests));
    mutual = new MutualOptimum(state, interests);
    DelegationApproval[] approvals = new DelegationApproval[parties];
    Arrays.setAll(approvals, d -> new DelegationApproval(state, d, interests[d], mutual));
    knowledge = new TalksBeliefs(state, interests);
    WarOptimism optimism = new WarOptimism(talks, state.situation());
    RefusalEffects effects = new RefusalEffects(state.trustMoves(), optimism);
    signing = new SigningProcedure(state, approvals, knowledge.evidence(), effects);
    exit = new WalkOutProcedure(state);
    WaitingDiscount[] discounts = new WaitingDiscount[parties];
    Arrays.setAll(discounts, d -> new WaitingDiscount(talks, d));
    PlannerSources sources = new PlannerSources(state, interests, discounts, knowledge);
    agents = new DelegationAgent[parties];
    TextVote vote = new TextVote(state, agents, signing);
    Arrays.setAll(agents, d -> agent(sources, approvals[d], vote, d));
    steps = new UnilateralSteps(state, mutual, interests);
    cast = new RoundAgents(state, knowledge, interests, agents, signing, optimism, exit, steps);
    round = cast.round();
    setRun(0);
  }

  private DelegationAgent agent(
      PlannerSources sources, DelegationApproval approval, TextVote vote, int d) {
    OfferPlanner planner = new OfferPlanner(sources, d, approval);
    DelegationMoves moves =
        new DelegationMoves(state, d, approval, planner, vote, knowledge.evidence());
    return new DelegationAgent(state, moves, exit);
  }

  /** Chooses the run that {@link #start} begins, from 0. */
  public void setRun(long run) {
    state.setRun(run);
  }

  /** The run that was chosen. */
  public long run() {
    return state.run();
  }

  /** Tells a recorder everything that happens from now on; null for nobody. */
  public void listen(RunRecorder listener) {
    state.listen(listener);
  }

  /** Lets somebody outside decide for a delegation; null gives it back to its tactic. */
  public void seat(int delegation, Seat seat) {
    DelegationAgent agent = agents[delegation];
    agent.sit(seat == null ? null : new SeatedPlay(state, agent.moves(), signing, exit, seat));
  }

  @Override
  public void start() {
    super.start();
    begin();
    schedule.scheduleRepeating(FIRST_ROUND, RoundOrdering.ROUND, STEP);
  }

  /**
   * Begins the next run of many. As {@link #start}, but it leaves MASON's generator as it is: with
   * one step per round nothing is shuffled, so nothing is ever drawn from it, and priming it anew
   * would take longer than short talks.
   */
  void restart() {
    schedule.reset();
    begin();
    schedule.scheduleRepeating(FIRST_ROUND, RoundOrdering.ROUND, STEP);
  }

  private void begin() {
    state.begin();
    mutual.begin();
    signing.begin();
    knowledge.begin();
    steps.begin();
    cast.begin();
  }

  /** Steps until the talks have ended. */
  public void play() {
    while (end() == null && schedule.step(this)) {
      continue;
    }
  }

  // --- what everybody sees

  /** The talks. */
  public CompiledTalks talks() {
    return state.talks();
  }

  /** Where they stand. */
  public TalksState situation() {
    return state.situation();
  }

  /** A delegation's agent. */
  public DelegationAgent agent(int delegation) {
    return agents[delegation];
  }

  /** The option at which an open issue is parked, or -1. */
  public int parked(int issue) {
    return state.table().parked(issue);
  }

  /** Value of a deal to every delegation, in units of 1e-9. */
  public long[] values(int[] deal) {
    return state.valuations().values(deal);
  }

  /** The round, from 1; 0 before the first. */
  public int round() {
    return state.round();
  }

  /** Share of the talks that is over, in [0,1]. */
  public double time() {
    return state.time();
  }

  /** How the talks ended; null while they go on. */
  public Outcome.End end() {
    return state.end();
  }

  /** The talks as a whole, as MASON's inspectors see and change them. */
  public ModelProperties properties() {
    return new ModelProperties(state);
  }

  @Override
  public Object propertiesProxy() {
    return properties();
  }

  /** The state of the run, for who reads its outcome. */
  NegotiationState state() {
    return state;
  }

  DelegationAgent[] agents() {
    return agents;
  }

  /** What delegations did alone. */
  UnilateralSteps steps() {
    return steps;
  }

  SigningProcedure signing() {
    return signing;
  }

  /** What everybody believes. */
  TalksBeliefs knowledge() {
    return knowledge;
  }

  /**
   * One round. It holds nothing, so that a checkpoint, which begins with the schedule, comes to the
   * agents from the model itself and nests no deeper than they do.
   */
  private static final class RoundStep implements Steppable {
    @Override
    public void step(SimState model) {
      ((NegotiationModel) model).round.step(model);
    }
  }
}
