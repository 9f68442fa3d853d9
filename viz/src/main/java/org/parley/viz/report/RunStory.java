package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One run of talks in words.
 *
 * @param title whose talks these are
 * @param which which run
 * @param drawn what this run drew: which red lines are real, which are a bluff
 * @param sittings how it went
 * @param ending how it ended, and why not better
 */
public record RunStory(
    String title, String which, List<String> drawn, List<Sitting> sittings, List<String> ending) {
  /** Copies the lists. */
  public RunStory {
    drawn = List.copyOf(drawn);
    sittings = List.copyOf(sittings);
    ending = List.copyOf(ending);
  }

  /**
   * A sitting.
   *
   * @param title its number, date and place
   * @param rounds its rounds
   */
  public record Sitting(String title, List<Round> rounds) {
    /** Copies the list. */
    public Sitting {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * A round, or several in which nothing moved.
   *
   * @param label its number from 1, over all sittings: {@code 4}, {@code 2 to 7}
   * @param said what happened, in order, in sentences
   */
  public record Round(String label, List<String> said) {
    /** Copies the list. */
    public Round {
      said = List.copyOf(said);
    }
  }

  /** The story as lines of text, none longer than so many columns. */
  public List<String> lines(int columns) {
    List<String> lines = new ArrayList<>();
    lines.addAll(NumberPhrases.wrap(title + ": " + which, columns, 2));
    drawn.forEach(d -> lines.addAll(NumberPhrases.wrap("  " + d, columns, 4)));
    for (Sitting sitting : sittings) {
      lines.add("");
      lines.add(sitting.title());
      for (Round round : sitting.rounds()) {
        lines.add("  Round" + (round.label().contains(" ") ? "s " : " ") + round.label());
        round.said().forEach(said -> lines.addAll(NumberPhrases.wrap("    " + said, columns, 6)));
      }
    }
    lines.add("");
    lines.add("How it ended");
    ending.forEach(e -> lines.addAll(NumberPhrases.wrap("  " + e, columns, 4)));
    return lines;
  }
}
