package org.parley.negotiation;

import java.io.Serializable;

/** What a refusal by leaders or at home does: it costs trust in who refuses, and all illusions. */
final class RefusalEffects implements Serializable {
  private final TrustMoves trustMoves;
  private final WarOptimism optimism;

  RefusalEffects(TrustMoves trustMoves, WarOptimism optimism) {
    this.trustMoves = trustMoves;
    this.optimism = optimism;
  }

  void refusedBy(int d) {
    trustMoves.refusal(d);
    optimism.sober();
  }
}
