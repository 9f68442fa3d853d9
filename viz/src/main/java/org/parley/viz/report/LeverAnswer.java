package org.parley.viz.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.viz.document.PageBlock;

/**
 * What a search for levers found, as a report on runs tells it.
 *
 * @param sentences the answer
 * @param rows the strongest levers
 * @param together sets of levers worth telling, in words
 * @param note how the search was made
 */
public record LeverAnswer(
    List<String> sentences, List<LeverRow> rows, List<String> together, String note) {
  /** Copies the lists. */
  public LeverAnswer {
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
    together = List.copyOf(together);
  }

  /**
   * A lever.
   *
   * @param title what is changed
   * @param holder who could change it
   * @param change what it does to the goal, with its interval
   * @param price what it costs the holder; empty if it is no delegation's
   */
  public record LeverRow(String title, String holder, String change, String price) {}

  /** The answer as parts of a page. */
  List<PageBlock> blocks() {
    List<PageBlock> blocks = new ArrayList<>();
    blocks.add(
        new PageBlock.Paragraph(
            "Every change that the scenario offers was tried on the question, each in talks that"
                + " meet the same luck as the talks as they are."));
    sentences.forEach(sentence -> blocks.add(new PageBlock.Paragraph(sentence)));
    if (!rows.isEmpty()) {
      blocks.add(
          new PageBlock.Table(
              "The strongest levers, in talks out of 100",
              List.of("Lever", "Held by", "Change", "Holder's own gain"),
              rows.stream()
                  .map(r -> List.of(r.title(), r.holder(), r.change(), r.price()))
                  .toList(),
              2));
    }
    if (!together.isEmpty()) {
      blocks.add(new PageBlock.Paragraph("Several together:"));
      blocks.add(new PageBlock.Points(together));
    }
    blocks.add(new PageBlock.Remark(note));
    return blocks;
  }
}
