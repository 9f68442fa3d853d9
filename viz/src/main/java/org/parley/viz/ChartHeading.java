package org.parley.viz;

import java.util.Objects;

/**
 * What stands above a picture and is said about it.
 *
 * @param name name of its files, without ending; lower case and hyphens
 * @param title what is seen, in one sentence
 * @param subtitle units, uncertainty and how many runs it shows
 * @param reading one sentence for those who cannot see it, or do not know what to look for
 */
public record ChartHeading(String name, String title, String subtitle, String reading) {
  public ChartHeading {
    Objects.requireNonNull(title);
    Objects.requireNonNull(subtitle);
    Objects.requireNonNull(reading);
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "'" + name + "' cannot name a picture: lower case, digits and single hyphens only");
    }
  }
}
