package org.parley.scenario;

import java.io.Serializable;
import java.util.Objects;

/** Where a number or a position comes from. */
public sealed interface ValueOrigin extends Serializable {

  /**
   * Reported by a source.
   *
   * @param source id of an entry under {@code sources}
   */
  record Sourced(String source) implements ValueOrigin {
    public Sourced {
      Objects.requireNonNull(source);
    }
  }

  /**
   * Assumed by the author of the scenario.
   *
   * @param why the author's reason; empty if none was given
   */
  record Assumed(String why) implements ValueOrigin {
    public Assumed {
      Objects.requireNonNull(why);
    }
  }

  /**
   * Not stated in the scenario: the default of the language, whose reason stands in the guide.
   *
   * @param why the reason for the default
   */
  record Defaulted(String why) implements ValueOrigin {
    public Defaulted {
      Objects.requireNonNull(why);
    }
  }
}
