package org.parley.lab.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.viz.ChartHeading;

/** All evidence on one page in Markdown: what does not fit first, the figures to quote last. */
public final class EvidencePage {
  private static final Pattern FIGURE = Pattern.compile("(?m)^\\| `(\\S+)` \\| (\\S+) \\|$");

  private EvidencePage() {}

  /**
   * The page.
   *
   * @param command what makes it
   * @param pictures folder in which the pictures lie, as seen from the page; empty for none
   */
  public static String of(List<EvidenceSection> sections, String command, String pictures) {
    StringBuilder page = new StringBuilder();
    page.append("# What speaks for the model, and against it\n\n");
    page.append("Everything here was measured by one command, with fixed chances; it makes the\n");
    page.append("same page again:\n\n```text\n").append(command).append("\n```\n\n");
    page.append("## What does not fit\n\n");
    boolean none = sections.stream().allMatch(section -> section.misfits().isEmpty());
    if (none) {
      page.append("Nothing.\n\n");
    }
    for (EvidenceSection section : sections) {
      if (!section.misfits().isEmpty()) {
        page.append("**").append(section.title()).append(".**\n\n");
        section.misfits().forEach(m -> page.append("- ").append(m).append('\n'));
        page.append('\n');
      }
    }
    for (EvidenceSection section : sections) {
      page.append("## ").append(section.title()).append("\n\n");
      page.append(section.text().strip()).append("\n\n");
      section.pictures().stream()
          .filter(picture -> !pictures.isEmpty())
          .forEach(picture -> page.append(image(picture.heading(), pictures)).append("\n\n"));
    }
    figures(page, sections);
    return page.toString();
  }

  private static String image(ChartHeading heading, String folder) {
    return "![%s](%s/%s.svg)".formatted(heading.reading(), folder, heading.name());
  }

  private static void figures(StringBuilder page, List<EvidenceSection> sections) {
    Map<String, Double> all = new TreeMap<>();
    sections.forEach(section -> all.putAll(section.figures()));
    page.append("## Figures that other pages quote\n\n");
    page.append("A test holds every quoted figure against these.\n\n");
    MarkdownTable table = new MarkdownTable("figure", "value");
    all.forEach((key, value) -> table.row("`" + key + "`", value(value)));
    page.append(table);
  }

  private static String value(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** The figures of a page, by key. */
  public static Map<String, Double> figures(String page) {
    return FIGURE
        .matcher(page)
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> Double.parseDouble(row.group(2))));
  }
}
