package org.parley.classroom.seat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.parley.cause.RunCause;
import org.parley.compiled.CompiledLine;
import org.parley.negotiation.DealProspect;
import org.parley.negotiation.NegotiationModel;
import org.parley.negotiation.TurnView;
import org.parley.outcome.Outcome;
import org.parley.outcome.TranscriptEntry;

/** How far seated talks have come. */
public sealed interface SeatedState {
  /** Everything that happened so far; it holds secrets of everybody. */
  List<TranscriptEntry> transcript();

  /** The talks wait for somebody in a seat. May be looked at from several threads. */
  final class Awaiting implements SeatedState {
    private final TurnView turn;
    private final List<TurnView> turns;
    private final List<TranscriptEntry> transcript;
    private final NegotiationModel model;

    Awaiting(List<TurnView> turns, List<TranscriptEntry> transcript, NegotiationModel model) {
      this(turns.get(0), List.copyOf(turns), List.copyOf(transcript), model);
    }

    private Awaiting(
        TurnView turn,
        List<TurnView> turns,
        List<TranscriptEntry> transcript,
        NegotiationModel model) {
      this.turn = turn;
      this.turns = turns;
      this.transcript = transcript;
      this.model = model;
    }

    /** Everybody who is asked now, and may decide in any order; at least one. */
    public List<TurnView> turns() {
      return turns;
    }

    /**
     * The same, as another sees it who is asked.
     *
     * @throws IllegalArgumentException if that delegation is not asked
     */
    public Awaiting as(int delegation) {
      for (TurnView other : turns) {
        if (other.delegation() == delegation) {
          return new Awaiting(other, turns, transcript, model);
        }
      }
      throw new IllegalArgumentException("delegation " + delegation + " is not asked");
    }

    @Override
    public List<TranscriptEntry> transcript() {
      return transcript;
    }

    /** What the delegation sees that is to decide. */
    public TurnView turn() {
      return turn;
    }

    /** What a deal would be to the delegation that is to decide. */
    public synchronized DealProspect prospect(int[] options) {
      return model.agent(turn.delegation()).prospect(options);
    }

    /** What is in force would change by a deal: V of the deal to it, in units of 1e-9. */
    public synchronized long value(int[] options) {
      return model.agent(turn.delegation()).valuation().value(options);
    }

    /** What an option of an issue counts for it if it is kept: weight times value, in [0,1]. */
    public synchronized double worth(int issue, int option) {
      return model.agent(turn.delegation()).valuation().worth(issue, option);
    }

    /**
     * The stated red lines of the others that a deal crosses, whether they are real or not.
     *
     * @return their indices among all lines of the talks
     */
    public List<Integer> othersStatedLines(int[] options) {
      return crossed(options, (l, line) -> line.owner() != turn.delegation() && !line.isPrivate());
    }

    /** The real red lines of the delegation that is to decide which a deal crosses; indices too. */
    public List<Integer> ownRealLines(int[] options) {
      boolean[] hard = turn.situation().lines().hard();
      return crossed(options, (l, line) -> line.owner() == turn.delegation() && hard[l]);
    }

    private synchronized List<Integer> crossed(
        int[] options, BiPredicate<Integer, CompiledLine> counts) {
      List<Integer> crossed = new ArrayList<>();
      List<CompiledLine> lines = model.talks().redLines();
      for (int l = 0; l < lines.size(); l++) {
        CompiledLine line = lines.get(l);
        int to = model.talks().space().combination(line.block(), options);
        if (counts.test(l, line) && turn.situation().lines().crosses(l, to)) {
          crossed.add(l);
        }
      }
      return crossed;
    }

    /** The option at which an open issue is parked, or -1. */
    public synchronized int parked(int issue) {
      return model.parked(issue);
    }
  }

  /**
   * The talks have ended.
   *
   * @param outcome how
   * @param open by issue left open: why it was not settled
   */
  record Finished(Outcome outcome, List<TranscriptEntry> transcript, Map<String, RunCause> open)
      implements SeatedState {
    public Finished {
      transcript = List.copyOf(transcript);
      open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    }
  }
}
