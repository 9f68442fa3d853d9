package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.either;
import static org.parley.scenario.io.TypeVocabulary.number;
import static org.parley.scenario.io.TypeVocabulary.words;
import static org.parley.scenario.io.ValueKinds.DELEGATIONS;
import static org.parley.scenario.io.ValueKinds.number;

import java.util.List;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.io.YamlNode.Mapping;

/** Who must agree: what may stand under {@code agreement}. */
final class AgreementCodec {
  private static final String UNANIMITY = "unanimity";

  private static final BlockCodec<AgreementRule> CONDITIONS =
      BlockCodec.of("agreement", OriginScope.NUMBERS, AgreementCodec::conditions);

  /** Unanimity, or conditions that must all be met. */
  static final ValueCodec<AgreementRule> AGREEMENT =
      ValueCodec.of(
          either(words(UNANIMITY), CONDITIONS.type()),
          at -> at.node() instanceof Mapping ? CONDITIONS.read(at) : AgreementRule.UNANIMITY,
          (rule, out) -> rule.isUnanimity() ? UNANIMITY : CONDITIONS.write(rule, out));

  private AgreementCodec() {}

  private static BlockCodec.Making<AgreementRule> conditions(BlockBuilder<AgreementRule> b) {
    var majority =
        b.add(
            "majority",
            number(number(0, 0.999, "share")).maybe(),
            AgreementRule::majority,
            "More than this share of the votes: 0.5 is a simple majority.");
    var votes =
        b.add(
            "votes",
            number(above(0, 1, "share")).maybe(),
            AgreementRule::votes,
            "At least this share of the votes.");
    var heads =
        b.add(
            "heads",
            number(above(0, 1, "share")).maybe(),
            AgreementRule::heads,
            "At least this share of the delegations.");
    var veto =
        b.add(
            "veto",
            DELEGATIONS.or(List.of()),
            AgreementRule::veto,
            "Delegations without which nothing is agreed.");
    b.rule(
        (block, path, findings) -> {
          if (block.entries().isEmpty()) {
            String how = "unanimity, or majority, votes, heads or veto";
            findings.problem(path, "it asks for nobody's consent", how, "");
          }
        });
    return at -> new AgreementRule(majority.in(at), votes.in(at), heads.in(at), veto.in(at));
  }
}
