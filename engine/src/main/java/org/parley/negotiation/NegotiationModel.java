package org.parley.negotiation;

import ec.util.MersenneTwisterFast;
import java.util.Arrays;
import org.parley.compiled.CompiledDelegation;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.DelegationValuation;
import org.parley.compiled.TalksState;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunRecorder;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Tactic.Learning;
import org.parley.scenario.Talks;
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
  private final CompiledTalks talks;
  private final long seedOfRuns;
  private final TalksState situation;
  private final RunProgress course;
  private final SpeakingOrder order;
  private final RunRecord chronicle;
  private final NegotiationTable table;
  private final RefusedProposals refusals;
  private final RefusedProposals refusedDrafts;
  private final ProposalScope texts;
  private final ProposalSearch search;
  private final TrustMoves trustMoves;
  private final LeadersMeeting meeting;
  private final SigningAuthority mandates;
  private final MutualOptimum mutual;
  private final SigningProcedure signing;
  private final CommonKnowledge commonKnowledge;
  private final RedLineBeliefs lineBeliefs;
  private final PublicEvidence evidence;
  private final MediatorFacilitation facilitation;
  private final ObserverBeliefs[] beliefs;
  private final DelegationAgent[] agents;
  private final CurrentValuations valuations;
  private final RoundAgents cast;
  private final Steppable round;
  private transient RunRecorder recorder;
  private RandomStreams chances;
  private double clarity;
  private boolean begun;

  /**
   * A model of these talks.
   *
   * @param seed seed of all runs; any 64-bit number
   */
  public NegotiationModel(CompiledTalks talks, long seed) {
    super(new MersenneTwisterFast(new int[] {(int) seed, (int) (seed >>> 32)}), new Schedule());
    this.talks = talks;
    seedOfRuns = seed;
    situation = new TalksState(talks);
    course = new RunProgress(talks);
    order = new SpeakingOrder(talks);
    chronicle =
        new RunRecord(talks.parties(), talks.calendar().roundsAtMost(), talks.space().issues());
    table = new NegotiationTable(talks.parties(), talks.space().issues());
    refusals = new RefusedProposals(talks.space());
    refusedDrafts = new RefusedProposals(talks.space());
    texts = new ProposalScope(talks);
    search = new ProposalSearch(talks, situation, texts);
    trustMoves = new TrustMoves(talks, situation);
    meeting = new LeadersMeeting(this);
    mandates = new SigningAuthority(talks, meeting);
    mutual = new MutualOptimum(this);
    signing = new SigningProcedure(this);
    commonKnowledge = new CommonKnowledge(talks, situation);
    lineBeliefs = new RedLineBeliefs(talks);
    evidence = new PublicEvidence(this);
    facilitation = new MediatorFacilitation(this);
    beliefs = new ObserverBeliefs[talks.parties() + talks.mediators().size()];
    Arrays.setAll(beliefs, this::beliefsOf);
    agents = new DelegationAgent[talks.parties()];
    Arrays.setAll(agents, d -> new DelegationAgent(this, d));
    DelegationValuation[] own =
        Arrays.stream(agents).map(DelegationAgent::valuation).toArray(DelegationValuation[]::new);
    valuations = new CurrentValuations(talks, situation, own);
    cast = new RoundAgents(this, agents);
    round = cast.round();
    setRun(0);
  }

  private ObserverBeliefs beliefsOf(int observer) {
    if (observer < talks.parties()) {
      CompiledDelegation delegation = talks.delegation(observer);
      ReadingError errors = new ReadingError(delegation.id(), delegation.tactic().misread());
      return new ObserverBeliefs(this, observer, errors, delegation.tactic().learning());
    }
    CompiledMediator mediator = talks.mediators().get(observer - talks.parties());
    ReadingError errors = new ReadingError("mediators." + mediator.id(), mediator.error());
    return new ObserverBeliefs(this, observer, errors, Learning.FREQUENCY);
  }

  /** Chooses the run that {@link #start} begins, from 0. */
  public void setRun(long run) {
    chances = new RandomStreams(seedOfRuns, run);
  }

  /** The run that was chosen. */
  public long run() {
    return chances.run();
  }

  /** Tells a recorder everything that happens from now on; null for nobody. */
  public void listen(RunRecorder listener) {
    recorder = listener;
  }

  /** Lets somebody outside decide for a delegation; null gives it back to its tactic. */
  public void seat(int delegation, Seat seat) {
    agents[delegation].sit(seat);
  }

  @Override
  public void start() {
    super.start();
    begin();
    schedule.scheduleRepeating(Schedule.EPOCH, RoundOrdering.ROUND, round);
  }

  /**
   * Begins the next run of many. As {@link #start}, but it leaves MASON's generator as it is: with
   * one step per round nothing is shuffled, so nothing is ever drawn from it, and priming it anew
   * would take longer than short talks.
   */
  void restart() {
    schedule.reset();
    begin();
    schedule.scheduleRepeating(Schedule.EPOCH, RoundOrdering.ROUND, round);
  }

  private void begin() {
    boolean sameAsBefore = begun && situation.isConstant();
    situation.draw(chances);
    begun = true;
    course.begin();
    order.begin(chances);
    chronicle.begin(situation);
    clarity = clarityOfMediation();
    valuations.forgetHope();
    table.clear();
    refusals.clear();
    refusedDrafts.clear();
    meeting.begin();
    mutual.begin();
    signing.begin();
    if (!sameAsBefore) {
      valuations.draw();
    }
    commonKnowledge.begin();
    lineBeliefs.begin(situation);
    evidence.begin();
    for (ObserverBeliefs observer : beliefs) {
      observer.begin();
    }
    facilitation.begin();
    cast.begin();
  }

  private double clarityOfMediation() {
    double unclear = 1;
    for (CompiledMediator mediator : talks.mediators()) {
      unclear *= 1 - situation.number(mediator.facilitation());
    }
    return 1 - unclear;
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
    return talks;
  }

  /** Where they stand. */
  public TalksState situation() {
    return situation;
  }

  /** A delegation's agent. */
  public DelegationAgent agent(int delegation) {
    return agents[delegation];
  }

  /** The option at which an open issue is parked, or -1. */
  public int parked(int issue) {
    return table.parked(issue);
  }

  /** Value of a deal to every delegation, in units of 1e-9. */
  public long[] values(int[] deal) {
    return valuations.values(deal);
  }

  /** The round, from 1; 0 before the first. */
  public int round() {
    return course.round() + 1;
  }

  /** Share of the talks that is over, in [0,1]. */
  public double time() {
    return course.time();
  }

  /** How the talks ended; null while they go on. */
  public Outcome.End end() {
    return course.end();
  }

  /** The talks as a whole, as MASON's inspectors see and change them. */
  public ModelProperties properties() {
    return new ModelProperties(this);
  }

  @Override
  public Object propertiesProxy() {
    return properties();
  }

  RunProgress course() {
    return course;
  }

  SpeakingOrder order() {
    return order;
  }

  RunRecord chronicle() {
    return chronicle;
  }

  NegotiationTable table() {
    return table;
  }

  RefusedProposals refusals() {
    return refusals;
  }

  /** Texts of mediators that somebody refused at the table: no mediator tables them again. */
  RefusedProposals refusedDrafts() {
    return refusedDrafts;
  }

  ProposalScope texts() {
    return texts;
  }

  ProposalSearch search() {
    return search;
  }

  TrustMoves trustMoves() {
    return trustMoves;
  }

  LeadersMeeting meeting() {
    return meeting;
  }

  MutualOptimum mutual() {
    return mutual;
  }

  SigningAuthority mandates() {
    return mandates;
  }

  SigningProcedure signing() {
    return signing;
  }

  CurrentValuations valuations() {
    return valuations;
  }

  RoundAgents cast() {
    return cast;
  }

  RandomStreams chances() {
    return chances;
  }

  /** By how much mediation lessens misreading, in [0,1]. */
  double clarity() {
    return clarity;
  }

  CommonKnowledge commonKnowledge() {
    return commonKnowledge;
  }

  RedLineBeliefs lineBeliefs() {
    return lineBeliefs;
  }

  MediatorFacilitation facilitation() {
    return facilitation;
  }

  PublicEvidence evidence() {
    return evidence;
  }

  /** What everybody believes: delegations, then mediators; must not be written. */
  ObserverBeliefs[] beliefs() {
    return beliefs;
  }

  /** What an observer believes of the others. */
  ObserverBeliefs beliefs(int observer) {
    return beliefs[observer];
  }

  /** Whether everybody writes a paper before seeing the others'. */
  boolean offersAreSealed() {
    return talks.frame().protocol() == Talks.Protocol.PAPERS;
  }

  /**
   * Whether all are asked about every text that lies on the table before a sitting ends: sealed
   * papers, and offers among more than two, of whom the last to speak could be answered by nobody
   * else.
   */
  boolean endsInPlenary() {
    return offersAreSealed()
        || (talks.parties() > 2 && offersAreMade() && !talks.frame().geniusClock());
  }

  boolean offersAreMade() {
    return talks.frame().protocol() != Talks.Protocol.SINGLE_TEXT;
  }

  /** Everybody decides what to offer before anybody does. */
  void prepareAll() {
    for (DelegationAgent agent : agents) {
      agent.planner().prepare();
    }
  }

  /**
   * Whether delegations have nothing to do: the talks or the sitting are over, or leaders think.
   */
  boolean rests() {
    return course.end() != null || course.isSittingOver() || table.isPending();
  }

  void end(Outcome.End how) {
    if (course.end() == null) {
      course.end(how);
      if (isRecorded()) {
        record(new TranscriptEntry.Ended(round(), how));
      }
    }
  }

  /** The issues that a delegation's standing offer settles now. */
  long settled(int delegation) {
    if (table.standing(delegation) != situation.standing()) {
      long mask = texts.settled(table.offer(delegation), situation);
      table.settle(delegation, mask, situation.standing());
    }
    return table.settled(delegation);
  }

  boolean isRecorded() {
    return recorder != null;
  }

  void record(TranscriptEntry entry) {
    if (recorder != null) {
      recorder.record(entry);
    }
  }
}
