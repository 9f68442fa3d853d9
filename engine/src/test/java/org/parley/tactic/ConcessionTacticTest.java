package org.parley.tactic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.compiled.CompiledTactic.Rule;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.ConcessionFormula.Resource;
import org.parley.scenario.ConcessionFormula.TitForTat;
import org.parley.scenario.ConcessionInputs;
import org.parley.scenario.Default;
import org.parley.scenario.UncertainNumber;

/** The formulas of Faratin, Sierra & Jennings (1998), worked by hand. */
class ConcessionTacticTest {
  private static final Offset<Double> DIGITS = Offset.offset(1e-12);

  private static void shares(Rule rule, ConcessionInputs progress, double expected) {
    assertThat(ConcessionTactic.share(rule, progress)).isCloseTo(expected, DIGITS);
  }

  private static Rule time(int slot) {
    return new Rule.Formula(new ConcessionFormula.Time(number()), new int[] {slot});
  }

  private static Rule resource(Resource.Kind kind) {
    return new Rule.Formula(new Resource(kind, number()), new int[1]);
  }

  /** A number of which only the slot matters here. */
  private static UncertainNumber number() {
    return new Default(0, "none").at("tactic");
  }

  @Test
  void byTime() {
    // 1 - t^(1/e): a Boulware keeps 1 - 0.5^5 at half time, a Conceder 1 - sqrt(0.5).
    shares(time(0), FixedInputs.at(0.5, 0.2), 0.96875);
    shares(time(0), FixedInputs.at(0.5, 1), 0.5);
    shares(time(0), FixedInputs.at(0.25, 2), 0.5);
    shares(time(0), FixedInputs.at(0, 0.2), 1);
    shares(time(0), FixedInputs.at(1, 2), 0);
  }

  private static Rule inKind(TitForTat.Kind kind, int window) {
    return new Rule.Formula(new TitForTat(kind, window, number()), new int[1]);
  }

  @Test
  void relativeAnswersTheSameShareOfAStep() {
    // The other went from .2 to .25: I go from .8 to .8 * .2 / .25.
    shares(
        inKind(TitForTat.Kind.RELATIVE, 1),
        FixedInputs.after(0.8, new double[] {0.25, 0.2}, 0.5, 0),
        0.64);
    // Window 2: the step before the last, from .1 to .2.
    shares(
        inKind(TitForTat.Kind.RELATIVE, 2),
        FixedInputs.after(0.8, new double[] {0.25, 0.2, 0.1}, 0.5, 0),
        0.4);
  }

  @Test
  void randomAbsoluteAnswersTheSameStep() {
    double[] gave = {0.25, 0.2};
    shares(inKind(TitForTat.Kind.RANDOM_ABSOLUTE, 1), FixedInputs.after(0.8, gave, 0.5, 0.1), 0.75);
    shares(inKind(TitForTat.Kind.RANDOM_ABSOLUTE, 1), FixedInputs.after(0.8, gave, 1, 0.1), 0.85);
    shares(inKind(TitForTat.Kind.RANDOM_ABSOLUTE, 1), FixedInputs.after(0.8, gave, 0, 0.1), 0.65);
  }

  @Test
  void averagedAnswersTheWholeWindow() {
    // From .1 three rounds ago to .25 now.
    shares(
        inKind(TitForTat.Kind.AVERAGED, 3),
        FixedInputs.after(0.8, new double[] {0.25, 0.2, 0.2, 0.1}, 0.5, 0),
        0.32);
  }

  @Test
  void inKindStaysWithinBoundsAndWaitsForOffers() {
    Rule rule = inKind(TitForTat.Kind.RELATIVE, 1);
    shares(rule, FixedInputs.after(0.9, new double[] {0.1, 0.5}, 0.5, 0), 1);
    shares(rule, FixedInputs.after(0.9, new double[] {0.1}, 0.5, 0), 0.9);
    shares(rule, FixedInputs.after(0.9, new double[] {0, 0.5}, 0.5, 0), 0.9);
    shares(
        inKind(TitForTat.Kind.RANDOM_ABSOLUTE, 1),
        FixedInputs.after(0.1, new double[] {0.9, 0.2}, 0.5, 0),
        0);
  }

  @Test
  void asAResourceRunsOut() {
    // 1 - exp(-left / patience): with as many rounds left as is plenty, 1 - 1/e.
    ConcessionInputs rounds = new FixedInputs(0, 4, 0.5, 1, new double[0], 0.5, new double[] {4});
    shares(resource(Resource.Kind.ROUNDS), rounds, 0.6321205588285577);
    ConcessionInputs trust = new FixedInputs(0, 4, 0.5, 1, new double[0], 0.5, new double[] {0.25});
    shares(resource(Resource.Kind.TRUST), trust, 0.8646647167633873);
    ConcessionInputs none = new FixedInputs(1, 0, 0, 1, new double[0], 0.5, new double[] {4});
    shares(resource(Resource.Kind.ROUNDS), none, 0);
  }

  @Test
  void aMixIsAWeightedMean() {
    Rule mix = new Rule.Mixed(List.of(time(0), time(1)), new int[] {2, 3});
    // e = 1 gives .75 at t = .25, e = 2 gives .5; weights 1 and 3.
    shares(mix, FixedInputs.at(0.25, 1, 2, 1, 3), 0.5625);
    shares(mix, FixedInputs.at(0.25, 1, 2, 0, 0), 1);
  }

  @Test
  void onlyWhatWaitsForNobodyFalls() {
    ConcessionInputs now = FixedInputs.at(0.5, 1, 2, 0, 1);
    assertThat(ConcessionTactic.falls(time(0), now)).isTrue();
    assertThat(ConcessionTactic.falls(new Rule.Foresight(), now)).isTrue();
    assertThat(ConcessionTactic.falls(resource(Resource.Kind.ROUNDS), now)).isTrue();
    assertThat(ConcessionTactic.falls(resource(Resource.Kind.TRUST), now)).isFalse();
    assertThat(ConcessionTactic.falls(inKind(TitForTat.Kind.RELATIVE, 1), now)).isFalse();
    assertThat(ConcessionTactic.falls(new Rule.Micro(), now)).isFalse();
    List<Rule> parts = List.of(time(0), inKind(TitForTat.Kind.RELATIVE, 1));
    assertThat(ConcessionTactic.falls(new Rule.Mixed(parts, new int[] {2, 3}), now))
        .as("the part that falls weighs nothing")
        .isFalse();
    assertThat(ConcessionTactic.falls(new Rule.Mixed(parts, new int[] {3, 3}), now)).isTrue();
    assertThat(ConcessionTactic.share(new Rule.Micro(), now)).isEqualTo(1);
  }
}
