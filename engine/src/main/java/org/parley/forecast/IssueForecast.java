package org.parley.forecast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the compromise model expects on one issue. */
public sealed interface IssueForecast {

  /** Id of the issue. */
  String issue();

  /**
   * An issue whose options lie on a line.
   *
   * @param issue id of the issue
   * @param unit unit of positions: that of the issue's numbers, or empty for the scale from 0, the
   *     first option, to 100, the last
   * @param mean weighted mean of the positions
   * @param meanOption id of the option nearest to it
   * @param median weighted median of the positions
   * @param medianOption id of the option nearest to it
   */
  record Ordered(
      String issue, String unit, double mean, String meanOption, double median, String medianOption)
      implements IssueForecast {}

  /**
   * An issue whose options lie on no line.
   *
   * @param issue id of the issue
   * @param support share in [0,1] of all weight behind each option that somebody wants, in the
   *     order of the options
   * @param options ids of those with the largest share; more than one if they tie
   */
  record Unordered(String issue, Map<String, Double> support, List<String> options)
      implements IssueForecast {
    public Unordered {
      support = Collections.unmodifiableMap(new LinkedHashMap<>(support));
      options = List.copyOf(options);
    }
  }

  /** An issue on which nobody takes a position that counts, so that there is no forecast. */
  record Silent(String issue) implements IssueForecast {}
}
