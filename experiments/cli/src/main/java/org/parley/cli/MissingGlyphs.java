package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.viz.FallbackFonts;

/** Says before pictures are drawn which letters of a scenario no font has. */
final class MissingGlyphs {
  private MissingGlyphs() {}

  /** Warns on standard error, if any letter of a title is missing. */
  static void warn(Scenario scenario, CommandConsole console, boolean quiet) {
    if (quiet) {
      return;
    }
    HeadlessDrawing.ensure();
    String missing = FallbackFonts.missing(titles(scenario));
    if (!missing.isEmpty()) {
      console
          .err()
          .printf(
              "warning: no font here has %s; pictures show boxes instead%n"
                  + "    Install a font that has them, such as one of the Noto family.%n",
              missing);
      console.err().flush();
    }
  }

  private static List<String> titles(Scenario scenario) {
    List<String> titles = new ArrayList<>(List.of(scenario.title(), scenario.id()));
    scenario.delegations().forEach(d -> titles.addAll(List.of(d.title(), d.id())));
    scenario.mediators().forEach(m -> titles.addAll(List.of(m.title(), m.id())));
    scenario.thirdParties().forEach(t -> titles.addAll(List.of(t.title(), t.id())));
    scenario
        .issues()
        .forEach(
            i -> {
              titles.addAll(List.of(i.title(), i.id()));
              i.options().forEach(o -> titles.addAll(List.of(o.title(), o.id())));
            });
    return titles;
  }
}
