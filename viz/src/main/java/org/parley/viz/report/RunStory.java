package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.PrintedPage;

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
   * @param rounds its rounds, those in which nothing moved together
   */
  public record Sitting(String title, List<PageBlock.Steps.Step> rounds) {
    /** Copies the list. */
    public Sitting {
      rounds = List.copyOf(rounds);
    }
  }

  private String head() {
    return title + ": " + which;
  }

  /** The story as lines of text, none longer than so many columns. */
  public List<String> lines(int columns) {
    List<PageBlock> blocks = new ArrayList<>();
    drawn.forEach(d -> blocks.add(new PageBlock.Paragraph(d)));
    for (Sitting sitting : sittings) {
      blocks.add(new PageBlock.Heading(sitting.title()));
      blocks.add(new PageBlock.Steps(sitting.rounds()));
    }
    blocks.add(new PageBlock.Heading("How it ended"));
    blocks.add(new PageBlock.Answer(ending));
    return PlainText.indented(head(), blocks, columns);
  }

  /**
   * The story as a page, its pictures still to be put at their places.
   *
   * @param question what is asked of the talks
   * @param pictures names of charts
   * @param commands to be typed by who wants to know more
   */
  PrintedPage page(String question, List<String> pictures, List<String> commands) {
    List<PageBlock> blocks = new ArrayList<>();
    blocks.add(
        new PageBlock.Remark(
            "One simulated run of the talks, told round by round. It is one of many that the same"
                + " numbers allow."));
    blocks.add(new PageBlock.Heading("How it ended", "ending"));
    blocks.add(new PageBlock.Answer(ending));
    drawn.forEach(d -> blocks.add(new PageBlock.Remark(d)));
    blocks.add(new PageBlock.Heading("The run in pictures", "pictures"));
    pictures.forEach(name -> blocks.add(new PageBlock.Chart(name)));
    blocks.add(new PageBlock.Heading("Round by round", "rounds"));
    for (Sitting sitting : sittings) {
      blocks.add(new PageBlock.Subheading(sitting.title()));
      blocks.add(new PageBlock.Steps(sitting.rounds()));
    }
    blocks.add(new PageBlock.Heading("Tell it again", "again"));
    blocks.add(
        new PageBlock.Paragraph(
            "The first command tells this story; the second says what was possible with the numbers"
                + " that this run drew."));
    blocks.add(new PageBlock.Code(commands));
    return new PrintedPage("story", head(), question, "", blocks);
  }
}
