package org.parley.lab.lever;

import org.parley.ensemble.DecimalText;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.viz.report.ScenarioLabels;

/** The words of which titles of levers are made. */
final class LeverWords {
  private final ScenarioLabels names;

  LeverWords(Scenario scenario) {
    this.names = new ScenarioLabels(scenario);
  }

  String delegation(String id) {
    return names.delegation(id);
  }

  String possessive(String delegation) {
    return names.possessive(delegation);
  }

  String outsider(String id) {
    return names.outsider(id);
  }

  String issue(String id) {
    return names.issue(id);
  }

  String option(String issue, String option) {
    return names.option(issue, option);
  }

  /** An id as words. */
  static String plain(String id) {
    return id.replace('-', ' ').replace('_', ' ');
  }

  /** A value as a setting takes it. */
  static String value(double number) {
    return DecimalText.of(Math.round(number * 1e6) / 1e6, "0");
  }

  /** {@code .40 to .20}: what a number is on average, and what it becomes. */
  static String change(UncertainNumber from, double to) {
    return value(Math.round(from.mean() * 1e3) / 1e3) + " to " + value(Math.round(to * 1e3) / 1e3);
  }
}
