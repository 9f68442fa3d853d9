package org.parley.classroom.sheets;

import java.util.List;
import org.parley.scenario.PrivateBrief;
import org.parley.viz.document.PageBlock;

/** What only those in a role read, part by part. */
final class PrivateWords {
  private PrivateWords() {}

  /** What drives the role, and what went before: the case. */
  static void story(PrivateBrief brief, List<PageBlock> blocks) {
    part("What drives you", brief.motives(), blocks);
    part("What happened before, as you see it", brief.history(), blocks);
  }

  /** What to do with it. */
  static void counsel(PrivateBrief brief, List<PageBlock> blocks) {
    part("What you are advised", brief.advice(), blocks);
    part("What you must not give away", brief.guard(), blocks);
    part("What you do not know", brief.unknown(), blocks);
  }

  private static void part(String heading, String text, List<PageBlock> blocks) {
    if (!text.isBlank()) {
      blocks.add(new PageBlock.Heading(heading));
      for (String paragraph : text.strip().split("\n\\s*\n|(?<=\\S)\n(?=\\S)")) {
        blocks.add(new PageBlock.Paragraph(paragraph.strip()));
      }
    }
  }
}
