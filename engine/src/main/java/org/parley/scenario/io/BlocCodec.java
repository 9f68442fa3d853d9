package org.parley.scenario.io;

import static org.parley.scenario.io.ValueKinds.DELEGATIONS;
import static org.parley.scenario.io.ValueKinds.ISSUES;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.List;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.VotingBloc;

/** Delegations that count as one: what may stand under {@code blocs}. */
final class BlocCodec {
  /** A bloc. */
  static final BlockCodec<VotingBloc> BLOC =
      BlockCodec.of(
          "bloc",
          OriginScope.NUMBERS,
          b -> {
            var title = b.add("title", title(), VotingBloc::title, "What readers see.");
            var members =
                b.add(
                    "members",
                    DELEGATIONS.needed(List.of()),
                    VotingBloc::members,
                    "Its delegations, at least two.");
            b.alone("members");
            var speaks =
                b.add(
                    "speaks",
                    word(VotingBloc.Voice.class, VotingBloc.Voice.ONE),
                    VotingBloc::speaks,
                    "Who of them tables texts: one, the first listed, while the others only"
                        + " answer; or each, as always in a bloc on some issues only.");
            var issues =
                b.add(
                    "issues",
                    ISSUES.or(List.of(), "all"),
                    VotingBloc::issues,
                    "The issues on which they count as one.");
            var agreement =
                b.add(
                    "agreement",
                    AgreementCodec.AGREEMENT.or(AgreementRule.UNANIMITY, "unanimity"),
                    VotingBloc::agreement,
                    "Who of the members must agree for all of them to say yes; else all say no.");
            return at ->
                new VotingBloc(
                    at.id(),
                    title.in(at),
                    members.in(at),
                    speaks.in(at),
                    issues.in(at),
                    agreement.in(at));
          });

  private BlocCodec() {}
}
