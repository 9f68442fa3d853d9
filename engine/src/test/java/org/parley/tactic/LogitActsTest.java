package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logit response on social preferences, worked by hand. */
class LogitActsTest {
  private static final Offset<Double> DIGITS = Offset.offset(1e-12);

  private static LogitResponse response(double tremble, double breakOff) {
    return new LogitResponse(2, 1, tremble, breakOff, SocialPreferences.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, .7, .2, .7",
    // .7 + .5 * .2, less twice the .5 between them
    ".5, 2, 0, .7, .2, -.2",
    // envy as guilt: .2 + .5 * .7 - 2 * .5
    ".5, 2, 0, .2, .7, -.45",
    // of a difference of .5 nobody minds .3
    "0, 2, .3, .7, .2, .3",
    "0, 2, .6, .7, .2, .7"
  })
  void preferencesWeighOwnOtherAndDifference(
      double regard, double inequity, double tolerance, double own, double other, double utility) {
    assertThat(new SocialPreferences(regard, inequity, tolerance).utility(own, other))
        .isCloseTo(utility, DIGITS);
  }

  @Test
  void ofWhatCannotBeCutHalfAPieceIsNotMinded() {
    assertThat(new SocialPreferences(.1, 2, 0).indivisible(5))
        .isEqualTo(new SocialPreferences(.1, 2, .1));
    assertThat(response(.1, .2).indivisible(5).preferences().tolerance()).isEqualTo(.1);
  }

  @Test
  void preferencesThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> new SocialPreferences(0, -.1, 0))
        .hasMessage("regard must be a number, inequity and tolerance at least 0");
    assertThatThrownBy(() -> new SocialPreferences(0, 0, -.1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SocialPreferences(Double.NaN, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LogitResponse(-1, 0, 0, 0, SocialPreferences.NONE))
        .hasMessage("precision must be at least 0; heated, tremble and break-off in [0,1]");
    for (double bad : new double[] {-.1, 1.1}) {
      assertThatThrownBy(() -> new LogitResponse(1, bad, 0, 0, SocialPreferences.NONE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> response(bad, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> response(0, bad)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new LogitResponse(0, 1, 1, 1, SocialPreferences.NONE).tremble()).isEqualTo(1);
  }

  @Test
  void acceptanceIsAHalfWhereNothingIsGainedAndTremblesTakeOfIt() {
    assertThat(response(0, 0).acceptance(.4, .4)).isCloseTo(.5, DIGITS);
    // 1 / (1 + exp(-2 (.9 - .4))) = 1 / (1 + 1/e)
    assertThat(response(0, 0).acceptance(.9, .4)).isCloseTo(1 / (1 + Math.exp(-1)), DIGITS);
    assertThat(response(.2, 0).acceptance(.9, .4)).isCloseTo(.8 / (1 + Math.exp(-1)), DIGITS);
  }

  @Test
  void calmTalksHaveNeitherTrembleNorEnd() {
    LogitResponse mixed = new LogitResponse(2, .3, .1, .2, SocialPreferences.NONE);
    assertThat(mixed.calm()).isEqualTo(new LogitResponse(2, 0, 0, 0, SocialPreferences.NONE));
    assertThat(mixed.inHeat()).isEqualTo(new LogitResponse(2, 1, .1, .2, SocialPreferences.NONE));
  }

  @Test
  void aProposalIsInProportionToTheExponentialOfItsUtility() {
    LogitProposal proposal = new LogitProposal(3);
    proposal.weigh(new double[] {.5, 0, 9}, 2, 0, response(0, 0));
    // exp(1), exp(0) and leaving exp(0); the third division is not there now
    double sum = Math.E + 2;
    assertThat(proposal.of(0)).isCloseTo(Math.E / sum, DIGITS);
    assertThat(proposal.of(1)).isCloseTo(1 / sum, DIGITS);
    proposal.weigh(new double[] {.5, 0, 9}, 2, 0, response(.2, .5));
    // half of the turns break off; of the rest a fifth takes either division alike
    assertThat(proposal.of(0)).isCloseTo(.5 * (.8 * Math.E / sum + .2 / 2), DIGITS);
    assertThat(proposal.of(1)).isCloseTo(.5 * (.8 / sum + .2 / 2), DIGITS);
    assertThat(proposal.leaving()).isCloseTo(.5 + .5 * .8 / sum, DIGITS);
  }

  @Test
  void divisionsThatCanBeHandedOutInMoreWaysAreProposedMoreOften() {
    LogitProposal proposal = new LogitProposal(new double[] {3, 1});
    proposal.weigh(new double[] {0, 0}, 2, 0, response(.2, 0));
    assertThat(proposal.of(0)).isCloseTo(.8 * 3 / 5 + .2 * 3 / 4, DIGITS);
    assertThat(proposal.of(1)).isCloseTo(.8 / 5 + .2 / 4, DIGITS);
  }

  @Test
  void aDrawTakesLeavingFirstAndThenDivisionsInTheirOrder() {
    LogitProposal proposal = new LogitProposal(2);
    proposal.weigh(new double[] {0, 0}, 2, 0, response(0, 0));
    assertThat(proposal.leaving()).isCloseTo(1.0 / 3, DIGITS);
    assertThat(proposal.draw(.3)).isEqualTo(LogitProposal.LEAVES);
    assertThat(proposal.draw(.4)).isEqualTo(0);
    assertThat(proposal.draw(.7)).isEqualTo(1);
    assertThat(proposal.draw(Math.nextDown(1.0))).isEqualTo(1);
  }
}
