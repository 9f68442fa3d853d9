package org.parley.lab.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.lab.measure.RunMeasure;

/**
 * What a point is asked for: the mean of a measure over its runs is on one side of a threshold.
 *
 * @param measure what is looked at
 * @param sign {@code >=}, {@code <=}, {@code >} or {@code <}
 * @param threshold what it is held against
 */
public record MeasureThreshold(RunMeasure measure, String sign, double threshold) {
  private static final Pattern FORM =
      Pattern.compile("(.+?)\\s*(>=|<=|>|<)\\s*([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)");

  /**
   * Reads {@code agreement>=0.5} and the like.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static MeasureThreshold parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not of the form measure>=number, such as agreement>=0.5");
    }
    return new MeasureThreshold(
        new RunMeasure(matcher.group(1)), matcher.group(2), Double.parseDouble(matcher.group(3)));
  }

  /** Whether a mean is of interest. */
  public boolean holds(double mean) {
    return switch (sign) {
      case ">=" -> mean >= threshold;
      case "<=" -> mean <= threshold;
      case ">" -> mean > threshold;
      default -> mean < threshold;
    };
  }

  @Override
  public String toString() {
    return measure.name() + " " + sign + " " + threshold;
  }
}
