package org.parley.negotiation;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.List;
import org.parley.bargaining.Nano;
import org.parley.chance.Chances;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.Situation;
import org.parley.outcome.Entry;
import org.parley.outcome.Outcome;
import org.parley.outcome.Recorder;
import org.parley.scenario.Talks;
import sim.engine.Schedule;
import sim.engine.Sequence;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The talks as a MASON model: one step of the schedule is one round of offers. Every agent has its
 * own place in the round ({@link Ordering}), and every chance is drawn from {@link Chances}, so
 * that a run depends on scenario, seed and run alone; MASON's generator serves its schedule only.
 */
public final class NegotiationModel extends SimState {
  private final CompiledTalks talks;
  private final long seedOfRuns;
  private final Situation situation;
  private final Table table;
  private final Texts texts;
  private final Signing signing;
  private final OpeningAgent opening;
  private final BattlefieldAgent battlefield;
  private final DelegationAgent[] agents;
  private final MediatorAgent[] mediators;
  private final ClosingAgent closing;
  private final Steppable round;
  private final double[] times;
  private final int[] closedRound;
  private final long[][] history;
  private final long[] hope;
  private transient Recorder recorder;
  private Chances chances;
  private double clarity;
  private int roundIndex;
  private int valuedAt;
  private boolean begun;
  private boolean sittingOver;
  private Outcome.End end;

  /**
   * A model of these talks.
   *
   * @param seed seed of all runs; any 64-bit number
   */
  public NegotiationModel(CompiledTalks talks, long seed) {
    super(new MersenneTwisterFast(new int[] {(int) seed, (int) (seed >>> 32)}), new Schedule());
    this.talks = talks;
    seedOfRuns = seed;
    situation = new Situation(talks);
    table = new Table(talks.parties(), talks.space().issues());
    texts = new Texts(talks);
    times = TimeCurve.times(talks);
    closedRound = new int[talks.space().issues()];
    history = new long[talks.parties()][times.length];
    hope = new long[talks.parties()];
    signing = new Signing(this);
    opening = new OpeningAgent(this);
    battlefield = new BattlefieldAgent(this);
    agents = new DelegationAgent[talks.parties()];
    for (int d = 0; d < agents.length; d++) {
      agents[d] = new DelegationAgent(this, d);
    }
    mediators = new MediatorAgent[talks.mediators().size()];
    for (int m = 0; m < mediators.length; m++) {
      mediators[m] = new MediatorAgent(this, talks.mediators().get(m));
    }
    closing = new ClosingAgent(this);
    round = roundOfSteps();
    setRun(0);
  }

  private Steppable roundOfSteps() {
    List<Steppable> steps = new ArrayList<>();
    steps.add(Ordering.EVENTS, opening);
    steps.add(Ordering.BATTLEFIELD, battlefield);
    steps.add(Ordering.THIRD_PARTIES, new ThirdPartiesAgent(this));
    steps.add(Ordering.DELEGATIONS, new Sequence(agents));
    steps.add(Ordering.MEDIATORS, new Sequence(mediators));
    steps.add(Ordering.ANSWERS, new AnswersAgent(this));
    steps.add(Ordering.CLOSING, closing);
    return new Sequence(steps.toArray(Steppable[]::new));
  }

  /** Chooses the run that {@link #start} begins, from 0. */
  public void setRun(long run) {
    chances = new Chances(seedOfRuns, run);
  }

  /** The run that was chosen. */
  public long run() {
    return chances.run();
  }

  /** Tells a recorder everything that happens from now on; null for nobody. */
  public void listen(Recorder listener) {
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
    schedule.scheduleRepeating(Schedule.EPOCH, Ordering.ROUND, round);
  }

  /**
   * Begins the next run of many. As {@link #start}, but it leaves MASON's generator as it is: with
   * one step per round nothing is shuffled, so nothing is ever drawn from it, and priming it anew
   * would take longer than short talks.
   */
  void restart() {
    schedule.reset();
    begin();
    schedule.scheduleRepeating(Schedule.EPOCH, Ordering.ROUND, round);
  }

  private void begin() {
    boolean sameAsBefore = begun && situation.isConstant();
    situation.draw(chances);
    begun = true;
    end = null;
    sittingOver = false;
    roundIndex = -1;
    clarity = clarityOfMediation();
    for (int d = 0; d < hope.length; d++) {
      hope(d, 0);
    }
    table.clear();
    signing.begin();
    for (int i = 0; i < closedRound.length; i++) {
      closedRound[i] = situation.closed()[i] >= 0 ? 0 : -1;
    }
    for (long[] row : history) {
      java.util.Arrays.fill(row, Outcome.NO_OFFER);
    }
    if (!sameAsBefore) {
      for (DelegationAgent agent : agents) {
        agent.valuation().draw(situation.numbers());
      }
      valuedAt = -1;
    }
    for (DelegationAgent agent : agents) {
      agent.planner().begin(clarity);
    }
    for (MediatorAgent mediator : mediators) {
      mediator.begin();
    }
    opening.begin();
    closing.begin();
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
    while (end == null && schedule.step(this)) {
      continue;
    }
  }

  /** Brings every delegation's tables up to the situation. */
  void bringUpToDate() {
    if (valuedAt != situation.version()) {
      for (int d = 0; d < agents.length; d++) {
        agents[d].valuation().refresh(situation, hope[d]);
      }
      valuedAt = situation.version();
    }
  }

  /** Sets what a leaders' meeting is worth to a delegation for what it opens. */
  void hope(int delegation, long worth) {
    if (hope[delegation] != worth) {
      hope[delegation] = worth;
      valuedAt = -1;
    }
  }

  // --- what everybody sees

  /** The talks. */
  public CompiledTalks talks() {
    return talks;
  }

  /** Where they stand. */
  public Situation situation() {
    return situation;
  }

  /** The option at which all standing offers settle an open issue alike, or -1. */
  public int parked(int issue) {
    return table.parked(issue);
  }

  Table table() {
    return table;
  }

  Texts texts() {
    return texts;
  }

  Signing signing() {
    return signing;
  }

  ClosingAgent closing() {
    return closing;
  }

  Chances chances() {
    return chances;
  }

  /** A delegation's agent. */
  public DelegationAgent agent(int delegation) {
    return agents[delegation];
  }

  Effects effects() {
    return opening.effects();
  }

  Meeting meeting() {
    return opening.meeting();
  }

  /** Rank up to which everybody at the table may sign, leaders included if they are there. */
  int lowestMandate() {
    int lowest = Integer.MAX_VALUE;
    for (int d = 0; d < agents.length; d++) {
      lowest = Math.min(lowest, Math.max(talks.delegation(d).mandate(), meeting().opened()));
    }
    return lowest;
  }

  MediatorAgent[] mediators() {
    return mediators;
  }

  BattlefieldAgent battlefieldAgent() {
    return battlefield;
  }

  /** The round, from 1; 0 before the first. */
  public int round() {
    return roundIndex + 1;
  }

  int roundIndex() {
    return roundIndex;
  }

  void nextRound() {
    roundIndex++;
  }

  /** Share of the talks that is over, in [0,1]. */
  public double time() {
    return times[roundIndex];
  }

  /** By how much mediation lessens misreading, in [0,1]. */
  double clarity() {
    return clarity;
  }

  /** How much an offer teaches. */
  double attention() {
    return 1 + clarity;
  }

  /** Whether everybody writes a paper before seeing the others'. */
  boolean offersAreSealed() {
    return talks.frame().protocol() == Talks.Protocol.PAPERS;
  }

  /** Everybody decides what to offer before anybody does. */
  void prepareAll() {
    for (DelegationAgent agent : agents) {
      agent.planner().prepare();
    }
  }

  boolean offersAreMade() {
    return talks.frame().protocol() != Talks.Protocol.SINGLE_TEXT;
  }

  /**
   * Whether delegations have nothing to do: the talks or the sitting are over, or leaders think.
   */
  boolean rests() {
    return end != null || sittingOver || table.isPending();
  }

  boolean isSittingOver() {
    return sittingOver;
  }

  void setSittingOver(boolean over) {
    sittingOver = over;
  }

  /** How the talks ended; null while they go on. */
  public Outcome.End end() {
    return end;
  }

  void end(Outcome.End how) {
    if (end == null) {
      end = how;
      if (isRecorded()) {
        record(new Entry.Ended(round(), how));
      }
    }
  }

  int[] closedRound() {
    return closedRound;
  }

  long[][] history() {
    return history;
  }

  /** The issues that a delegation's standing offer settles now. */
  long settled(int delegation) {
    if (table.standing(delegation) != situation.standing()) {
      table.settle(
          delegation, texts.settled(table.offer(delegation), situation), situation.standing());
    }
    return table.settled(delegation);
  }

  boolean isBanned(int[] deal, long mask) {
    return table.anyBanned() && table.isBanned(code(deal, mask), mask);
  }

  /** Code of what a text settles; what it leaves open does not count. */
  long code(int[] deal, long mask) {
    long code = 0;
    long radix = 1;
    for (int i = 0; i < deal.length; i++) {
      code += radix * ((mask >>> i & 1) != 0 ? deal[i] : 0);
      radix *= talks.space().options(i);
    }
    return code;
  }

  boolean isRecorded() {
    return recorder != null;
  }

  void record(Entry entry) {
    if (recorder != null) {
      recorder.record(entry);
    }
  }

  /** Value of a deal to every delegation, in units of 1e-9. */
  public long[] values(int[] deal) {
    bringUpToDate();
    long[] values = new long[agents.length];
    for (int d = 0; d < values.length; d++) {
      values[d] = agents[d].valuation().value(deal);
    }
    return values;
  }

  /** What a delegation has without a deal, in units of 1e-9. */
  long baseline(int d) {
    return org.parley.compiled.Pictures.baseline(talks, situation, agents[d].valuation(), d);
  }

  /** The largest pressure that acts on anybody now, for inspectors. */
  public double getPressure() {
    double most = 0;
    for (int d = 0; d < agents.length; d++) {
      most = Math.max(most, situation.pressureOn(d));
    }
    return most;
  }

  /** The battlefield, for inspectors. */
  public double getBattlefield() {
    return situation.battlefield();
  }

  /** Moves the battlefield, for inspectors; values outside [-1,1] are cut off there. */
  public void setBattlefield(double to) {
    situation.moveBattlefield(to);
  }

  /** Range of the battlefield, for inspectors. */
  public Object domBattlefield() {
    return new sim.util.Interval(-1.0, 1.0);
  }

  /** What the battlefield means, for inspectors. */
  public String desBattlefield() {
    return "-1 all lost by the side that gains when it rises ... +1 all won by it";
  }

  /** Mean utility of what is in force, for inspectors. */
  public double getMeanUtility() {
    bringUpToDate();
    long sum = 0;
    for (DelegationAgent agent : agents) {
      sum += agent.valuation().inForce(situation);
    }
    return Nano.toDouble(sum) / agents.length;
  }
}
