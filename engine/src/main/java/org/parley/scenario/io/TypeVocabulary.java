package org.parley.scenario.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.GrammarType.Ref;
import org.parley.scenario.io.GrammarType.Words;

/** Factories of the types in which the grammar is declared. */
final class TypeVocabulary {
  /** Utilities are counted in billionths: sums and products of this size still fit. */
  static final double LARGEST = 10_000;

  private static final double LARGEST_WEIGHT = 1_000_000;
  private static final double LARGEST_STEP = 1_000_000_000;
  static final GrammarType TEXT = new GrammarType.Text();
  static final GrammarType FLAG = new GrammarType.Flag();
  static final GrammarType DATE = new GrammarType.Date();
  static final GrammarType MOMENT = new GrammarType.Instant();
  static final GrammarType ISSUES = new Items(new Ref(IdKind.ISSUE));
  static final GrammarType DELEGATIONS = new Items(new Ref(IdKind.DELEGATION));
  static final GrammarType OPTION = new Ref(IdKind.OPTION);

  /** A combination of options: one or several of each issue named. */
  static final GrammarType CHOICES =
      new ById(IdKind.ISSUE, false, new Items(OPTION), false, OriginScope.NONE);

  private TypeVocabulary() {}

  /** An uncertain number in a range that includes its ends. */
  static Num number(double low, double high, String unit) {
    return new Num(low, high, false, false, true, unit);
  }

  /** An uncertain number above a bound. */
  static Num above(double low, double high, String unit) {
    return new Num(low, high, true, false, true, unit);
  }

  /** A share or a probability. */
  static Num share() {
    return number(0, 1, "share");
  }

  /** An uncertain number of either sign, as large as can be reckoned with. */
  static Num any(String unit) {
    return number(-LARGEST, LARGEST, unit);
  }

  /** An uncertain number whose range and unit have been checked, or are checked elsewhere. */
  static Num checked() {
    return number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, TimeWords.ANY_UNIT);
  }

  /** An uncertain number from 0 up, as large as can be reckoned with. */
  static Num positive(String unit) {
    return number(0, LARGEST, unit);
  }

  /** A weight, of which only the proportion counts. */
  static Num weight() {
    return number(0, LARGEST_WEIGHT, "weight");
  }

  /** A whole number, the same in every run. */
  static Num whole(int low, int high, String unit) {
    return new Num(low, high, false, true, false, unit);
  }

  /** A number that is the same in every run. */
  static Num fixed(String unit) {
    return new Num(-LARGEST_STEP, LARGEST_STEP, false, false, false, unit);
  }

  static Words words(String... words) {
    return new Words(List.of(words));
  }

  /** The words of an enum. */
  static <E extends Enum<E>> Words words(Class<E> type) {
    return new Words(Arrays.stream(type.getEnumConstants()).map(TypeVocabulary::word).toList());
  }

  /** The word of a value of an enum. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Either either(GrammarType... types) {
    return new Either(List.of(types));
  }

  /** Things that get their ids here. */
  static ById named(IdKind kind, GrammarType value) {
    return new ById(kind, true, value, false, cover(value));
  }

  /** Things by the id of something that stands elsewhere. */
  static ById by(IdKind kind, GrammarType value) {
    return new ById(kind, false, value, false, cover(value));
  }

  /** Among blocks that hold numbers an origin may stand, for the numbers of all of them. */
  private static OriginScope cover(GrammarType value) {
    boolean numbers = value instanceof GrammarType.Block block && block.cover() != OriginScope.NONE;
    return numbers || value instanceof Num ? OriginScope.NUMBERS : OriginScope.NONE;
  }

  /** Numbers by the id of something that stands elsewhere, with an origin among them. */
  static ById numbersBy(IdKind kind, Num value) {
    return new ById(kind, false, value, false, OriginScope.NUMBERS);
  }
}
