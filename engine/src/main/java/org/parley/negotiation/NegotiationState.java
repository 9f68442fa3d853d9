package org.parley.negotiation;

import java.io.Serializable;
import java.util.Arrays;
import org.parley.compiled.CompiledMediator;
import org.parley.compiled.CompiledTalks;
import org.parley.compiled.CompiledTracks;
import org.parley.outcome.Outcome;
import org.parley.outcome.RunRecorder;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Talks;
import org.parley.state.ClosedIssues;
import org.parley.state.DelegationValuation;
import org.parley.state.TalksState;

/**
 * The state of one run that all agents share: where the talks stand, what lies on the table, what
 * was refused, who may sign, and the run's chances. It knows of no agent.
 */
final class NegotiationState implements Serializable {
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
  private final GroupReports reports;
  private final TrustMoves trustMoves;
  private final CurrentValuations valuations;
  private final LeadersMeeting meeting;
  private final SigningAuthority mandates;
  private final ConsentRules consent;
  private transient RunRecorder recorder;
  private RandomStreams chances;
  private double clarity;
  private boolean begun;

  /**
   * The state of talks.
   *
   * @param seed seed of all runs; any 64-bit number
   */
  NegotiationState(CompiledTalks talks, long seed) {
    this.talks = talks;
    seedOfRuns = seed;
    situation = new TalksState(talks);
    course = new RunProgress(talks);
    order = new SpeakingOrder(talks);
    int issues = talks.space().issues();
    chronicle = new RunRecord(talks.parties(), talks.calendar().roundsAtMost(), issues);
    table = new NegotiationTable(talks.parties(), issues);
    refusals = new RefusedProposals(talks.space());
    refusedDrafts = new RefusedProposals(talks.space());
    texts = new ProposalScope(talks);
    search = new ProposalSearch(talks, situation, texts);
    reports = new GroupReports(talks);
    trustMoves = new TrustMoves(talks, situation);
    DelegationValuation[] own = new DelegationValuation[talks.parties()];
    Arrays.setAll(own, d -> new DelegationValuation(talks, d));
    valuations = new CurrentValuations(talks, situation, own);
    meeting = new LeadersMeeting(talks, situation, valuations, search);
    mandates = new SigningAuthority(talks, meeting);
    consent = new ConsentRules(talks, situation, table, texts);
  }

  /** Chooses the run that {@link #begin} begins, from 0. */
  void setRun(long run) {
    chances = new RandomStreams(seedOfRuns, run);
  }

  long run() {
    return chances.run();
  }

  void listen(RunRecorder listener) {
    recorder = listener;
  }

  /** Draws a run's numbers and lines, and clears the table. */
  void begin() {
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
    reports.clear();
    refusedDrafts.clear();
    meeting.begin();
    consent.begin(chances);
    if (!sameAsBefore) {
      valuations.draw();
    }
  }

  private double clarityOfMediation() {
    double unclear = 1;
    for (CompiledMediator mediator : talks.mediators()) {
      unclear *= 1 - situation.number(mediator.facilitation());
    }
    return 1 - unclear;
  }

  CompiledTalks talks() {
    return talks;
  }

  TalksState situation() {
    return situation;
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

  CurrentValuations valuations() {
    return valuations;
  }

  LeadersMeeting meeting() {
    return meeting;
  }

  SigningAuthority mandates() {
    return mandates;
  }

  /** Who is there, and whose yes carries a text. */
  ConsentRules consent() {
    return consent;
  }

  RandomStreams chances() {
    return chances;
  }

  /** By how much mediation lessens misreading, in [0,1]. */
  double clarity() {
    return clarity;
  }

  /** The round, from 1; 0 before the first. */
  int round() {
    return course.round() + 1;
  }

  /** Share of the talks that is over, in [0,1]. */
  double time() {
    return course.time();
  }

  /** How the talks ended; null while they go on. */
  Outcome.End end() {
    return course.end();
  }

  void end(Outcome.End how) {
    if (course.end() == null) {
      course.end(how);
      situation.takeUpAll();
      if (isRecorded()) {
        record(new TranscriptEntry.Ended(round(), how));
      }
    }
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

  /**
   * Whether the round ends a sitting, or the rounds for what stands first on the agenda, after
   * which other issues come up beside it.
   */
  boolean endsPart() {
    int round = course.round();
    return talks.calendar().ends(round) || comesUp(round + 1);
  }

  /** Whether the sitting is that of a working group. */
  boolean isGroupSitting() {
    return situation.ground().group() != CompiledTracks.PLENARY;
  }

  /** Texts of working groups that the plenary has not taken up yet. */
  GroupReports reports() {
    return reports;
  }

  /** Puts on the table what belongs there in this round. */
  void takeUp() {
    int round = course.round();
    int sitting = talks.calendar().sitting(round);
    situation.takeUp(talks.agenda().cameUp(round), sitting, reports.issues());
  }

  /** Whether issues come up in a round by the agenda, whatever was settled. */
  private boolean comesUp(int round) {
    ClosedIssues ground = situation.ground();
    return ground.shelved() != 0
        && !isGroupSitting()
        && talks.agenda().cameUp(round) > ground.cameUp();
  }

  boolean offersAreMade() {
    return talks.frame().protocol() != Talks.Protocol.SINGLE_TEXT;
  }

  /**
   * Whether delegations have nothing to do: the talks or the sitting are over, leaders think, or
   * nobody else is there.
   */
  boolean rests() {
    return course.end() != null || course.isSittingOver() || table.isPending() || consent.isAlone();
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
