package org.parley.classroom.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.IllegalMoveException;
import org.parley.negotiation.Move;

/**
 * One run of talks in which some delegations are played from outside. It is immutable: a decision
 * makes another one. Since a run is a function of scenario, seed, run and decisions, and takes less
 * than a millisecond, the decisions are all that is kept; the run is made anew from its start.
 *
 * <p>So nothing waits while somebody thinks: there is no thread to block, to time out or to cancel.
 * Whoever holds several seats asks {@link #state()} whose turn it is, decides for one who is late
 * (say, with {@link Move.Hold} or the turn's advice), or drops the talks. Different threads may
 * look at the same talks, and play different ones, at once.
 */
public final class SeatedTalks {
  private final CompiledTalks talks;
  private final long seed;
  private final long run;
  private final Set<Integer> seats;
  private final List<SeatDecision> decisions;
  private final SeatedState state;
  private final List<SeatDecision> unheard;

  private SeatedTalks(
      CompiledTalks talks, long seed, long run, Set<Integer> seats, List<SeatDecision> decisions) {
    this.talks = talks;
    this.seed = seed;
    this.run = run;
    this.seats = seats;
    this.decisions = List.copyOf(decisions);
    SeatReplay replay = SeatReplay.of(talks, seed, run, seats, decisions);
    unheard = replay.left();
    state =
        replay.finished().isPresent()
            ? replay.finished().get()
            : new SeatedState.Awaiting(replay.asked(), replay.transcript(), replay.model());
  }

  /**
   * Talks that begin.
   *
   * @param seats indices of the delegations that are played from outside
   * @throws IllegalArgumentException if there is no such delegation, or no seat
   */
  public static SeatedTalks begin(CompiledTalks talks, long seed, long run, Set<Integer> seats) {
    return resume(talks, seed, run, seats, List.of());
  }

  /**
   * Talks as they stood after some decisions.
   *
   * @throws IllegalMoveException if the rules forbid one of the decisions
   * @throws IllegalArgumentException if a decision is not of the delegation whose turn it was, or
   *     comes after the end
   */
  public static SeatedTalks resume(
      CompiledTalks talks, long seed, long run, Set<Integer> seats, List<SeatDecision> decisions) {
    Set<Integer> sorted = new TreeSet<>(seats);
    for (int seat : sorted) {
      if (seat < 0 || seat >= talks.parties()) {
        throw new IllegalArgumentException("there is no delegation number " + seat);
      }
    }
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("seated talks need a seat");
    }
    SeatedTalks resumed = new SeatedTalks(talks, seed, run, sorted, decisions);
    resumed.checkUnheard();
    return resumed;
  }

  /** Only answers to a question that is put to several at once may wait to be heard. */
  private void checkUnheard() {
    if (unheard.isEmpty()) {
      return;
    }
    if (!(state instanceof SeatedState.Awaiting awaiting)) {
      throw new IllegalArgumentException("the talks had ended before the last decision");
    }
    boolean oneEach =
        unheard.stream().map(SeatDecision::delegation).distinct().count() == unheard.size();
    if (!SeatReplay.isShared(talks, awaiting.turn()) || !oneEach) {
      throw new IllegalArgumentException(
          "it was the turn of "
              + id(awaiting.turn().delegation())
              + ", but the decision is of "
              + id(unheard.get(0).delegation()));
    }
  }

  private String id(int delegation) {
    return talks.scenario().delegations().get(delegation).id();
  }

  /**
   * The talks after the next decision.
   *
   * @throws IllegalMoveException if the rules of the table forbid it; the message says why
   * @throws IllegalStateException if the talks have ended
   */
  public SeatedTalks with(Move move) {
    return with(awaiting().turn().delegation(), move);
  }

  /**
   * The talks after a decision of one of those who are asked. What others decided on the same
   * question is forgotten if this decision ends the question before theirs is opened: whoever walks
   * out leaves the papers of the others unread.
   *
   * @throws IllegalMoveException if the rules of the table forbid it; the message says why
   * @throws IllegalStateException if the talks have ended
   * @throws IllegalArgumentException if the delegation is not asked
   */
  public SeatedTalks with(int delegation, Move move) {
    int round = awaiting().as(delegation).turn().round();
    List<SeatDecision> more = new ArrayList<>(decisions);
    more.add(new SeatDecision(delegation, move));
    SeatedTalks next = new SeatedTalks(talks, seed, run, seats, more);
    if (next.unheard.isEmpty() || next.isStillIn(round)) {
      return next;
    }
    more.removeIf(decision -> next.unheard.stream().anyMatch(left -> left == decision));
    return new SeatedTalks(talks, seed, run, seats, more);
  }

  private boolean isStillIn(int round) {
    return state instanceof SeatedState.Awaiting awaiting && awaiting.turn().round() == round;
  }

  private SeatedState.Awaiting awaiting() {
    if (state instanceof SeatedState.Awaiting awaiting) {
      return awaiting;
    }
    throw new IllegalStateException("the talks have ended");
  }

  /**
   * The talks as they stood before a decision.
   *
   * @param decision its place among the decisions, from 0
   */
  public SeatedTalks before(int decision) {
    return new SeatedTalks(talks, seed, run, seats, decisions.subList(0, decision));
  }

  /** How far they have come. */
  public SeatedState state() {
    return state;
  }

  /** The talks. */
  public CompiledTalks talks() {
    return talks;
  }

  /** Seed of all runs. */
  public long seed() {
    return seed;
  }

  /** Number of the run. */
  public long run() {
    return run;
  }

  /** Delegations that are played from outside, in order. */
  public Set<Integer> seats() {
    return Set.copyOf(seats);
  }

  /** The decisions so far. */
  public List<SeatDecision> decisions() {
    return decisions;
  }
}
