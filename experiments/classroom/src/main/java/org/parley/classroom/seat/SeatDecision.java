package org.parley.classroom.seat;

import java.util.Objects;
import org.parley.negotiation.Move;

/**
 * What somebody in a seat decided.
 *
 * @param delegation index of the delegation
 * @param move the move
 */
public record SeatDecision(int delegation, Move move) {
  public SeatDecision {
    Objects.requireNonNull(move);
  }
}
