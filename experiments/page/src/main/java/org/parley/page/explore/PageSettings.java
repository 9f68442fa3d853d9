package org.parley.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/**
 * The changes of the page as settings. The page switches parts of the model off one by one ({@code
 * without.war=war}); a scenario has one list of them.
 */
final class PageSettings {
  private static final String WITHOUT = "without.";

  private PageSettings() {}

  static List<ScenarioSetting> of(Scenario base, List<String> changes) {
    List<ScenarioSetting> settings = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    base.without().forEach((Mechanism m) -> without.add(ControlCatalogue.word(m)));
    int before = without.size();
    for (String change : changes) {
      ScenarioSetting setting = parsed(change);
      if (setting.path().startsWith(WITHOUT)) {
        without.add(setting.path().substring(WITHOUT.length()));
      } else {
        settings.add(setting);
      }
    }
    if (without.size() > before) {
      settings.add(new ScenarioSetting("without", "[" + String.join(", ", without) + "]"));
    }
    return settings;
  }

  private static ScenarioSetting parsed(String change) {
    try {
      return ScenarioSetting.parse(change);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, e.getMessage(), e);
    }
  }
}
