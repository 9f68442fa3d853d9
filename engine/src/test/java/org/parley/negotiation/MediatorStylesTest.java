package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.negotiation.ComparedRuns.ANYTHING;
import static org.parley.negotiation.ComparedRuns.CLOSED;
import static org.parley.negotiation.ComparedRuns.COMPREHENSIVE;
import static org.parley.negotiation.ComparedRuns.closes;

import org.junit.jupiter.api.Test;

/**
 * Mediated talks agree on more, a formulative mediator's on more than a facilitative one's, and a
 * directive one's on most (Wilkenfeld et al. 2003; Beardsley et al. 2006), at the strengths that
 * the library ships.
 */
class MediatorStylesTest {
  private static final int COUNT = 2_000;
  private static final String ISTANBUL = "istanbul-2025-06-02.yaml";
  private static final ComparedRuns.Measure CEASEFIRE = closes("ceasefire");
  private static final String LAGOON = "lagoon.yaml";

  private static ComparedRuns istanbul(String setting) {
    return ComparedRuns.ofFile(COUNT, ISTANBUL, setting);
  }

  private static ComparedRuns lagoon(String setting) {
    return ComparedRuns.ofFile(COUNT, LAGOON, setting);
  }

  @Test
  void facilitationIsToldApartFromNone() {
    istanbul("mediators.turkiye.style=facilitative")
        .haveMoreThan(istanbul("without=[mediation]"), CLOSED);
    ComparedRuns alone = lagoon("without=[mediation]");
    lagoon("mediators.council.style=facilitative").haveMoreThan(alone, COMPREHENSIVE);
    assertThat(alone.mean(COMPREHENSIVE)).as("without a mediator").isGreaterThan(0.1);
  }

  /** Ceasefires: none less than facilitative less than formulative less than directive. */
  @Test
  void theGunsFallSilentMoreOftenTheStrongerTheStyle() {
    ComparedRuns none = istanbul("without=[mediation]");
    ComparedRuns facilitative = istanbul("mediators.turkiye.style=facilitative");
    ComparedRuns formulative = istanbul("mediators.turkiye.style=formulative");
    ComparedRuns directive = istanbul("mediators.turkiye.style=directive");
    facilitative.haveMoreThan(none, CEASEFIRE);
    formulative.haveMoreThan(facilitative, CEASEFIRE);
    directive.haveMoreThan(formulative, CEASEFIRE);
  }

  @Test
  void stylesComeInTheOrderThatIsPublished() {
    istanbul("mediators.turkiye.style=formulative")
        .haveMoreThan(istanbul("mediators.turkiye.style=facilitative"), ANYTHING);
    istanbul("mediators.turkiye.style=directive")
        .haveMoreThan(istanbul("mediators.turkiye.style=formulative"), ANYTHING);
    lagoon("mediators.council.style=formulative")
        .haveMoreThan(lagoon("mediators.council.style=facilitative"), COMPREHENSIVE);
  }
}
