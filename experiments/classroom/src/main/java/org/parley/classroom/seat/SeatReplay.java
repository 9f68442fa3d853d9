package org.parley.classroom.seat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.cause.IssueCauses;
import org.parley.cause.RunCause;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.NegotiationModel;
import org.parley.negotiation.Simulation;
import org.parley.negotiation.TurnView;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Talks;

/**
 * A run played again with the decisions of its seats, each seat's in its own order, up to the first
 * question that nobody has answered; and everybody who is asked together with that seat.
 *
 * <p>Those who are asked at once (all write a paper, or all answer a mediator's text) are found by
 * playing on as their agents advise, until the model turns to something else; what happened
 * meanwhile is thrown away.
 */
final class SeatReplay {
  private final CompiledTalks talks;
  private final Map<Integer, Deque<SeatDecision>> decided = new TreeMap<>();
  private final List<TranscriptEntry> transcript = new ArrayList<>();
  private final List<TurnView> asked = new ArrayList<>();
  private final boolean looksOn;
  private NegotiationModel model;
  private SeatedState.Finished finished;

  private SeatReplay(CompiledTalks talks, List<SeatDecision> decisions, boolean looksOn) {
    this.talks = talks;
    this.looksOn = looksOn;
    for (SeatDecision decision : decisions) {
      decided.computeIfAbsent(decision.delegation(), d -> new ArrayDeque<>()).addLast(decision);
    }
  }

  static SeatReplay of(
      CompiledTalks talks, long seed, long run, Set<Integer> seats, List<SeatDecision> decisions) {
    SeatReplay first = new SeatReplay(talks, decisions, false);
    first.play(seed, run, seats);
    if (first.finished == null && seats.size() > 1 && isShared(talks, first.asked.get(0))) {
      SeatReplay on = new SeatReplay(talks, decisions, true);
      on.play(seed, run, seats);
      on.asked.stream().skip(1).forEach(first.asked::add);
    }
    return first;
  }

  /** Whether others may be asked the same at once. */
  static boolean isShared(CompiledTalks talks, TurnView turn) {
    return turn.mediated() || talks.scenario().talks().protocol() == Talks.Protocol.PAPERS;
  }

  private void play(long seed, long run, Set<Integer> seats) {
    Simulation simulation = Simulation.of(talks, seed);
    model = simulation.model(run);
    seats.forEach(seat -> model.seat(seat, this::decide));
    try {
      Outcome ended = simulation.play(run, this::record);
      Map<String, RunCause> open = IssueCauses.of(simulation, ended, transcript);
      finished =
          new SeatedState.Finished(simulation.measured(ended), List.copyOf(transcript), open);
    } catch (Undecided undecided) {
      finished = null;
    }
  }

  private void record(TranscriptEntry entry) {
    if (asked.isEmpty()) {
      transcript.add(entry);
    }
  }

  private Move decide(TurnView turn) {
    Deque<SeatDecision> own = decided.get(turn.delegation());
    if (asked.isEmpty() && own != null && !own.isEmpty()) {
      return own.removeFirst().move();
    }
    if (!asked.isEmpty()) {
      TurnView first = asked.get(0);
      boolean together =
          first.round() == turn.round()
              && first.mediated() == turn.mediated()
              && asked.stream().noneMatch(t -> t.delegation() == turn.delegation());
      if (!together) {
        throw new Undecided();
      }
      if (own != null && !own.isEmpty()) {
        // Answered already, before those who are asked before it.
        return own.removeFirst().move();
      }
    }
    asked.add(turn);
    if (!looksOn) {
      throw new Undecided();
    }
    return turn.advice();
  }

  /** Decisions that were not called for, in no particular order. */
  List<SeatDecision> left() {
    return decided.values().stream().flatMap(Deque::stream).toList();
  }

  Optional<SeatedState.Finished> finished() {
    return Optional.ofNullable(finished);
  }

  List<TurnView> asked() {
    return asked;
  }

  List<TranscriptEntry> transcript() {
    return transcript;
  }

  NegotiationModel model() {
    return model;
  }

  /** Leaves a run where nobody has decided yet. */
  private static final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecided() {
      super(null, null, false, false);
    }
  }
}
