package org.parley.cli;

import org.parley.ensemble.EnsembleSummary;
import org.parley.statistics.ShareEstimate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * When the shares of the outcomes are known well enough.
 *
 * @param halfWidth half the width that the 95% interval of every outcome's share may have
 */
record PrecisionTarget(double halfWidth) {
  private static final String KEY = "half-width=";

  /** Whether the runs so far suffice. */
  boolean isReached(EnsembleSummary soFar) {
    return soFar.outcome().values().stream()
        .mapToDouble(PrecisionTarget::halfWidth)
        .allMatch(half -> half <= halfWidth);
  }

  private static double halfWidth(ShareEstimate share) {
    return (share.high() - share.low()) / 2;
  }

  /** Reads {@code half-width=0.01}. */
  static final class Converter implements ITypeConverter<PrecisionTarget> {
    @Override
    public PrecisionTarget convert(String text) {
      double half = text.startsWith(KEY) ? number(text.substring(KEY.length())) : Double.NaN;
      if (half > 0 && half < 0.5) {
        return new PrecisionTarget(half);
      }
      throw new TypeConversionException(
          "'" + text + "' is not of the form half-width=0.01, a number above 0 and below 0.5");
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }
  }
}
