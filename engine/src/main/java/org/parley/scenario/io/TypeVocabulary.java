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

  /** An uncertain number of any size. */
  static Num any(String unit) {
    return number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, unit);
  }

  /** An uncertain number from 0 up. */
  static Num positive(String unit) {
    return number(0, Double.POSITIVE_INFINITY, unit);
  }

  /** A whole number, the same in every run. */
  static Num whole(int low, int high, String unit) {
    return new Num(low, high, false, true, false, unit);
  }

  /** A number that is the same in every run. */
  static Num fixed(String unit) {
    return new Num(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false, unit);
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
    return new ById(kind, true, value, false, OriginScope.NONE);
  }

  /** Things by the id of something that stands elsewhere. */
  static ById by(IdKind kind, GrammarType value) {
    return new ById(kind, false, value, false, OriginScope.NONE);
  }

  /** Numbers by the id of something that stands elsewhere, with an origin among them. */
  static ById numbersBy(IdKind kind, Num value) {
    return new ById(kind, false, value, false, OriginScope.NUMBERS);
  }
}
