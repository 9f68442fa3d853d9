package org.parley.scenario.io;

import static org.parley.scenario.io.TypeVocabulary.above;
import static org.parley.scenario.io.TypeVocabulary.share;
import static org.parley.scenario.io.ValueKinds.CHOICES;
import static org.parley.scenario.io.ValueKinds.FLAG;
import static org.parley.scenario.io.ValueKinds.PARTIES;
import static org.parley.scenario.io.ValueKinds.fixed;
import static org.parley.scenario.io.ValueKinds.title;
import static org.parley.scenario.io.ValueKinds.word;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.SigningRule;
import org.parley.scenario.UnilateralStep;

/** A way to settle an issue: what may stand at an option, which inherits from its issue. */
final class OptionCodec {
  private static final BlockCodec<UnilateralStep> STEP =
      BlockCodec.of(
          "unilateral_step",
          OriginScope.NUMBERS,
          b -> {
            var by = b.add("by", ValueKinds.delegation().needed(""), UnilateralStep::by, "Who.");
            b.alone("by");
            var reassures =
                b.add(
                    "reassures",
                    ValueKinds.number(
                        TypeVocabulary.number(-1, 1, "share"), UnilateralStep.REASSURES),
                    UnilateralStep::reassures,
                    "Share of the way to full trust, or below 0 to none, that the others' trust in"
                        + " it goes when it does.");
            return at -> new UnilateralStep(by.in(at), reassures.in(at));
          });

  static final BlockCodec<Option> OPTION =
      BlockCodec.of(
          "option",
          OriginScope.NUMBERS,
          b -> {
            var title = b.add("title", title(), Option::title, "What readers see.");
            b.alone("title");
            var level =
                b.add(
                    "level",
                    word(AuthorityLevel.class)
                        .orElse(
                            "the issue's level",
                            at -> IssueCodec.level(at.out(1)),
                            AuthorityLevel.OFFICIALS::equals),
                    Option::level,
                    "Who must sign it.");
            var agreement =
                b.add(
                    "agreement",
                    AgreementCodec.AGREEMENT
                        .maybe()
                        .elsewhere("the issue's", at -> IssueCodec.agreement(at.out(1))),
                    o -> o.signing().agreement(),
                    "Who must agree to it.");
            var signedBy =
                b.add(
                    "signed_by",
                    PARTIES.orElse(
                        "the issue's", at -> IssueCodec.signedBy(at.out(1)), List::isEmpty),
                    o -> o.signing().signedBy(),
                    "Who signs it: delegations, mediators, third parties.");
            var endsFighting =
                b.add(
                    "ends_fighting",
                    ValueKinds.number(share()).maybe(),
                    Option::endsFighting,
                    "Share of the fighting that it ends: a local truce 0.2, a full ceasefire 1.");
            var keptBy =
                b.add(
                    "kept_by",
                    PARTIES.orElse(
                        "the issue's", at -> IssueCodec.keptBy(at.out(1)), List::isEmpty),
                    Option::keptBy,
                    "Delegations, mediators and third parties that must keep or deliver it over"
                        + " time.");
            var ratify =
                b.add(
                    "ratify",
                    FLAG.orElse("the issue's", at -> IssueCodec.ratify(at.out(1)), yes -> !yes),
                    Option::ratify,
                    "Whether those at home vote on it even below leaders' level.");
            var number =
                b.add(
                    "number",
                    fixed().maybe(),
                    OptionCodec::number,
                    "The number it stands for, if the options are a scale.");
            var requires =
                b.add(
                    "requires",
                    CHOICES.or(DealCondition.NONE),
                    Option::requires,
                    "What a text must hold with it, or what must be in force: without it the option"
                        + " makes no sense, and nobody offers it.");
            var lasts =
                b.add(
                    "lasts",
                    ValueKinds.number(above(0, TypeVocabulary.LARGEST, "months")).maybe(),
                    o -> o.terms().lasts(),
                    "Months for which it is in force: worth its share of the horizon, and renewed"
                        + " after the talks by those who still gain; for good if not given.");
            var event =
                b.add(
                    "if",
                    ValueKinds.event().maybe(),
                    o -> o.terms().event(),
                    "An event that is drawn after the talks and on which it is made to depend; each"
                        + " side counts with the chance that it believes in.");
            var otherwise =
                b.add(
                    "otherwise",
                    ValueKinds.OPTION.maybe().say("the status quo"),
                    o -> o.terms().otherwise(),
                    "The option of the same issue that holds if the event does not come.");
            var alone =
                b.add(
                    "alone",
                    STEP.maybe().say("nobody"),
                    Option::alone,
                    "Who can bring it about without anybody's agreement, and does when it pays.");
            return at ->
                new Option(
                    at.id(),
                    title.in(at),
                    level.in(at),
                    new SigningRule(agreement.in(at), signedBy.in(at)),
                    number
                        .in(at)
                        .map(OptionalDouble::of)
                        .orElseGet(() -> IssueCodec.stepOfScale(at)),
                    endsFighting.in(at),
                    keptBy.in(at),
                    ratify.in(at),
                    IssueCodec.raisesTrust(at),
                    requires.in(at),
                    new OptionTerms(lasts.in(at), event.in(at), otherwise.in(at)),
                    alone.in(at));
          });

  private OptionCodec() {}

  private static Optional<Double> number(Option option) {
    return option.number().isPresent()
        ? Optional.of(option.number().getAsDouble())
        : Optional.empty();
  }
}
