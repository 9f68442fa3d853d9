package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A third party at the table.
 *
 * @param id short name, unique in the scenario
 * @param title what a reader sees
 * @param head who speaks for it
 * @param own what only those in its role read
 * @param style what it does
 * @param trustedBy by id of a delegation, in [0,1]: its standing with it
 * @param every rounds from one text of its own to the next, from 1
 * @param error error of its reading of what the others want, in [0,1] of the scale of values
 * @param bias by id of a delegation: how much more that one's gains count with it; 0 is even-handed
 * @param facilitation in [0,1]: how well it listens and passes on: how far what the sides think of
 *     each other comes near the truth, times its standing, and how much rarer walk-outs are
 * @param leverage total of side payments and penalties that it can bring, in utility; only a
 *     directive one uses it
 * @param carrots share of the leverage that is paid for signing; the rest is a penalty for refusing
 * @param fades share in [0,1] of the side payments that is gone after signing
 * @param isHost whether it hosts the talks
 */
public record Mediator(
    String id,
    String title,
    String head,
    PrivateBrief own,
    Style style,
    Map<String, UncertainNumber> trustedBy,
    int every,
    UncertainNumber error,
    Map<String, UncertainNumber> bias,
    UncertainNumber facilitation,
    UncertainNumber leverage,
    UncertainNumber carrots,
    UncertainNumber fades,
    boolean isHost) {
  public Mediator {
    trustedBy = Collections.unmodifiableMap(new LinkedHashMap<>(trustedBy));
    bias = Collections.unmodifiableMap(new LinkedHashMap<>(bias));
    if (every < 1) {
      throw new IllegalArgumentException("every counts rounds from 1");
    }
  }

  /** What a mediator does; each style does what those before it do. */
  public enum Style {
    FACILITATIVE,
    FORMULATIVE,
    DIRECTIVE;

    /** Whether it puts texts of its own on the table. */
    public boolean writesTexts() {
      return switch (this) {
        case FACILITATIVE -> false;
        case FORMULATIVE, DIRECTIVE -> true;
      };
    }

    /** Whether it pays for signatures and fines refusals. */
    public boolean paysAndFines() {
      return switch (this) {
        case FACILITATIVE, FORMULATIVE -> false;
        case DIRECTIVE -> true;
      };
    }
  }
}
