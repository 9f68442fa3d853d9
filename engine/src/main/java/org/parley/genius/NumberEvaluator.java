package org.parley.genius;

import java.util.Locale;

/** Genius's evaluation of a number. */
sealed interface NumberEvaluator {

  /** The evaluation of a number. */
  double at(double number);

  /**
   * Clip to [0,1] of slope * (number - from) + offset. Integer issues count from their lower bound;
   * real ones from 0.
   */
  record Linear(double slope, double offset, double from) implements NumberEvaluator {
    @Override
    public double at(double number) {
      return Math.min(1, Math.max(0, slope * (number - from) + offset));
    }
  }

  /** The same for every number. */
  record Constant(double value) implements NumberEvaluator {
    @Override
    public double at(double number) {
      return value;
    }
  }

  /** 0 outside [low, high), rising to 1 at the top and falling after it. */
  record Triangular(double low, double high, double top) implements NumberEvaluator {
    @Override
    public double at(double number) {
      if (number < low) {
        return 0;
      }
      if (number < top) {
        return (number - low) / (top - low);
      }
      return number < high ? 1 - (number - top) / (high - top) : 0;
    }
  }

  /** The evaluator of an integer or real issue; without one written, every number is worth 0. */
  static NumberEvaluator of(XmlElement issue) throws UnreadableDomain {
    var written = issue.child("evaluator");
    if (written.isEmpty()) {
      return new Constant(0);
    }
    XmlElement evaluator = written.get();
    if (GeniusDomain.kind(issue).equals("integer")) {
      return new Linear(
          evaluator.number("slope"),
          evaluator.number("offset"),
          issue.child("range").orElse(issue).number("lowerbound"));
    }
    String type = evaluator.required("ftype");
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "linear" ->
          new Linear(evaluator.number("parameter1"), evaluator.number("parameter0"), 0);
      case "constant" -> new Constant(evaluator.number("parameter0"));
      case "triangular" ->
          new Triangular(
              evaluator.number("parameter0"),
              evaluator.number("parameter1"),
              evaluator.number("parameter2"));
      default ->
          throw evaluator.problem(
              "the evaluator is of type '"
                  + type
                  + "'\n    expected one of: linear, constant, triangular");
    };
  }
}
