package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.number;
import static org.parley.scenario.io.ValueKinds.title;

import org.parley.scenario.Quantity;
import org.parley.scenario.SharedFactor;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** What several numbers have in common. */
final class FactorCodec {
  private static final Quantity ANYWHERE = new Quantity.Uniform(0, 1);
  private static final ValueOrigin BY_DEFINITION =
      new ValueOrigin.Defaulted("by definition: every share of runs is equally likely");

  /** A shared factor. */
  static final BlockCodec<SharedFactor> FACTOR =
      BlockCodec.of(
          "factor",
          OriginScope.NUMBERS,
          b -> {
            var title = b.add("title", title(), SharedFactor::title, "What readers see.");
            var at =
                b.add(
                    "at",
                    number(share())
                        .orElse(
                            "anywhere, each share equally likely",
                            k -> new UncertainNumber(k.path(), ANYWHERE, BY_DEFINITION),
                            n -> n.quantity().equals(ANYWHERE)),
                    SharedFactor::at,
                    "Where it stands in a run, as the share of runs in which it is lower; 0.9 is"
                        + " nearly as high as it gets.");
            return k -> new SharedFactor(k.id(), title.in(k), at.in(k));
          });

  private FactorCodec() {}
}
