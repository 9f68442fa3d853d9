package org.parley.lab.lever;

import java.util.List;
import java.util.Objects;
import org.parley.scenario.io.ScenarioSetting;

/**
 * A change that a scenario offers.
 *
 * @param id short name, unique in the scenario
 * @param title what is changed, in words
 * @param holder who can do it
 * @param settings what {@code --set} would take, at least one
 */
public record Lever(String id, String title, LeverHolder holder, List<ScenarioSetting> settings) {
  public Lever {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(holder);
    settings = List.copyOf(settings);
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("lever " + id + " changes nothing");
    }
  }

  /** A lever that sets one path. */
  static Lever of(String id, String title, LeverHolder holder, String path, String value) {
    return new Lever(id, title, holder, List.of(new ScenarioSetting(path, value)));
  }

  /** Whether somebody can move it. */
  public boolean isHeld() {
    return !(holder instanceof LeverHolder.NobodyAtAll);
  }

  /** Whether two levers cannot be moved together, since one sets what the other sets too. */
  public boolean excludes(Lever other) {
    return settings.stream()
        .anyMatch(s -> other.settings.stream().anyMatch(o -> overlap(s.path(), o.path())));
  }

  private static boolean overlap(String a, String b) {
    return a.equals(b) || a.startsWith(b + ".") || b.startsWith(a + ".");
  }
}
