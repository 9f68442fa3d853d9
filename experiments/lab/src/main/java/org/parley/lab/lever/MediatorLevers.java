package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;

/** Mediators: gone, of every other style, with more leverage, better read, better received. */
record MediatorLevers() implements LeverKind {
  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (Mediator m : scenario.mediators()) {
      LeverHolder holder = new LeverHolder.ThirdAtTable(m.id());
      String path = "mediators." + m.id();
      String who = words.outsider(m.id());
      levers.add(Lever.of(m.id() + ".none", who + " does not mediate", holder, path, "~"));
      for (Mediator.Style style : Mediator.Style.values()) {
        if (style != m.style()) {
          String word = style.name().toLowerCase(Locale.ROOT).replace('_', '-');
          levers.add(
              Lever.of(
                  m.id() + "." + word, who + " " + does(style), holder, path + ".style", word));
        }
      }
      strength(m, who, holder, path, levers);
    }
    return levers;
  }

  private static void strength(
      Mediator m, String who, LeverHolder holder, String path, List<Lever> levers) {
    levers.add(
        Lever.of(
            m.id() + ".facilitation",
            who + " helps them to hear each other as well as can be",
            holder,
            path + ".facilitation",
            "1"));
    if (m.style() == Mediator.Style.DIRECTIVE && m.leverage().mean() > 0) {
      double to = 2 * m.leverage().mean();
      levers.add(
          Lever.of(
              m.id() + ".leverage",
              who + " has twice the leverage (" + LeverWords.change(m.leverage(), to) + ")",
              holder,
              path + ".leverage",
              LeverWords.value(to)));
    }
    if (m.every() > 1 && m.style() != Mediator.Style.FACILITATIVE) {
      levers.add(
          Lever.of(m.id() + ".every", who + " drafts every round", holder, path + ".every", "1"));
    }
  }

  private static String does(Mediator.Style style) {
    return switch (style) {
      case FACILITATIVE -> "only helps them to hear each other (facilitative)";
      case FORMULATIVE -> "drafts texts (formulative)";
      case DIRECTIVE -> "drafts, promises and threatens (directive)";
    };
  }
}
