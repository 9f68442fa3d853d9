package org.parley.classroom.words;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Scenario;

/** What these talks have, so that nothing is told that they have not. */
public final class TableFeatures {
  private final Scenario scenario;

  /** Of some talks. */
  public TableFeatures(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Whether some text must be signed above officials: known to all, unlike who may sign what. */
  public boolean levels() {
    return exceeds(AuthorityLevel.OFFICIALS);
  }

  /** Whether some text may have to be approved at home: known to all, unlike who is asked there. */
  public boolean asksHome() {
    return scenario.issues().stream()
        .flatMap(issue -> issue.options().stream())
        .anyMatch(o -> o.ratify() || o.level() == AuthorityLevel.LEADERS);
  }

  /** Whether somebody may offer what it may not sign by itself. */
  public boolean mandates() {
    return scenario.delegations().stream().anyMatch(d -> exceeds(d.mandate()));
  }

  /** Whether some text lies above a mandate. */
  public boolean exceeds(AuthorityLevel mandate) {
    return scenario.issues().stream()
        .flatMap(issue -> issue.options().stream())
        .anyMatch(option -> option.level().compareTo(mandate) > 0);
  }

  /** Whether somebody at home votes on some text. */
  public boolean votes() {
    return scenario.delegations().stream().anyMatch(d -> !d.constituencies().isEmpty());
  }

  /** Whether anybody but those at the table has a word. */
  public boolean higherUp() {
    return mandates() || votes();
  }

  /** Whether anybody has drawn a line. */
  public boolean lines() {
    return scenario.delegations().stream().anyMatch(d -> !d.redLines().isEmpty());
  }

  /** What can stand in the way of a deal. */
  public List<String> obstacles() {
    List<String> obstacles = new ArrayList<>();
    if (lines()) {
      obstacles.add("a line");
    }
    if (higherUp()) {
      obstacles.add("somebody at home");
    }
    obstacles.add("a better alternative");
    obstacles.add("the clock");
    return obstacles;
  }
}
