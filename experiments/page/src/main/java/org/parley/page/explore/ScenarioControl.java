package org.parley.page.explore;

import java.util.List;

/**
 * Something of a scenario that can be changed on the page. Its id is the path that {@code --set}
 * takes.
 *
 * @param id the path
 * @param kind {@code number}, {@code switch} (its value is what switches it off) or {@code choice}
 * @param title in words
 * @param holder id of who holds it: a delegation, a mediator, a third party, or {@code frame}
 * @param group what it belongs to within its holder, in words
 * @param origin where its present value comes from, in words
 * @param inert why it cannot matter now; empty if it can
 * @param number the number, for {@code number}
 * @param choices what can be chosen, for {@code choice} and {@code switch}
 * @param chosen the value at the base, for {@code choice} and {@code switch}
 */
public record ScenarioControl(
    String id,
    String kind,
    String title,
    String holder,
    String group,
    String origin,
    String inert,
    NumberControl number,
    List<Choice> choices,
    String chosen) {

  /**
   * A value that can be chosen.
   *
   * @param value what stands after the equals sign
   * @param title in words
   */
  public record Choice(String value, String title) {}

  /**
   * A number and the scale on which it is dragged.
   *
   * @param form {@code fixed}, or the name of the distribution
   * @param parts the numbers of the distribution, in its order
   * @param mean its mean
   * @param low left end of the scale
   * @param high right end of the scale
   * @param whole whether only whole numbers make sense
   */
  public record NumberControl(
      String form, List<Double> parts, double mean, double low, double high, boolean whole) {}

  /** A number. */
  static ScenarioControl number(
      String id, String title, String holder, String group, String origin, NumberControl number) {
    return new ScenarioControl(
        id, "number", title, holder, group, origin, "", number, List.of(), "");
  }

  /** One of several. */
  static ScenarioControl choice(
      String id, String title, String holder, String group, List<Choice> choices, String chosen) {
    return new ScenarioControl(
        id, "choice", title, holder, group, "", "", null, List.copyOf(choices), chosen);
  }

  /** On, or off by a value. */
  static ScenarioControl onOff(String id, String title, String holder, String group, String off) {
    return new ScenarioControl(
        id,
        "switch",
        title,
        holder,
        group,
        "",
        "",
        null,
        List.of(new Choice("", "as written"), new Choice(off, "taken away")),
        "");
  }

  /** The same, which cannot matter. */
  ScenarioControl inert(String why) {
    return new ScenarioControl(
        id, kind, title, holder, group, origin, why, number, choices, chosen);
  }
}
