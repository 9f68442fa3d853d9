package org.parley.lab.lever;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.WorkingGroup;

/**
 * The frame of the talks: rounds, sittings, order of speaking, protocol, closing, agenda, walking
 * out, how fast leaders answer.
 */
record FrameLevers() implements LeverKind {
  private static final LeverHolder FRAME = new LeverHolder.TalksFrame();

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    Talks talks = scenario.talks();
    List<Lever> levers = new ArrayList<>();
    levers.add(rounds("double", "Twice as many rounds", talks.rounds() * 2));
    if (talks.rounds() > 1) {
      levers.add(rounds("half", "Half as many rounds", Math.max(1, talks.rounds() / 2)));
    }
    sittings(talks, levers);
    for (Talks.Protocol protocol : Talks.Protocol.values()) {
      if (protocol != talks.protocol()) {
        levers.add(word("protocol", "Protocol", protocol));
      }
    }
    for (Talks.Closing closing : Talks.Closing.values()) {
      if (closing != talks.closing()) {
        levers.add(word("closing", "Closing", closing));
      }
    }
    for (String order : List.of("listed", "drawn", "alternate")) {
      levers.add(
          Lever.of("order." + order, "Order of speaking: " + order, FRAME, "talks.order", order));
    }
    if (talks.agenda().isInSteps(scenario.closedBefore().keySet())) {
      String all = "All issues on the table at once";
      levers.add(Lever.of("agenda.free", all, FRAME, "talks.agenda", "[]"));
    }
    for (WorkingGroup group : talks.tracks()) {
      String none = "No working group: " + LeverWords.plain(group.id());
      String path = "talks.tracks." + group.id();
      levers.add(Lever.of("tracks." + group.id() + ".none", none, FRAME, path, "~"));
    }
    if (talks.answerAfter() > 0) {
      levers.add(
          Lever.of("answers.at-once", "Leaders answer at once", FRAME, "talks.answer_after", "0"));
    }
    String stay = "Nobody walks out";
    levers.add(Lever.of("walk-out.never", stay, FRAME, "talks.walk_out.chance", "0"));
    return levers;
  }

  private static Lever rounds(String id, String title, int to) {
    String words = title + " in a sitting (" + to + ")";
    return Lever.of("rounds." + id, words, FRAME, "talks.rounds", Integer.toString(to));
  }

  private static void sittings(Talks talks, List<Lever> levers) {
    int now = talks.sittings().size();
    String path = "talks.sittings";
    if (talks.sittings().get(0).date().isEmpty()) {
      levers.add(
          Lever.of("sittings.more", "One sitting more", FRAME, path, Integer.toString(now + 1)));
    } else {
      LocalDate last = talks.sittings().get(now - 1).date().orElseThrow();
      List<String> dates = new ArrayList<>();
      talks.sittings().forEach(s -> dates.add(s.date().orElseThrow().toString()));
      dates.add(last.plusMonths(1).toString());
      levers.add(Lever.of("sittings.more", "One sitting more", FRAME, path, dates.toString()));
    }
    if (now > 1) {
      String first = talks.sittings().get(0).date().map(d -> "[" + d + "]").orElse("1");
      levers.add(Lever.of("sittings.one", "One sitting only", FRAME, path, first));
    }
  }

  private static Lever word(String key, String title, Enum<?> value) {
    String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Lever.of(
        key + "." + word, title + ": " + LeverWords.plain(word), FRAME, "talks." + key, word);
  }
}
