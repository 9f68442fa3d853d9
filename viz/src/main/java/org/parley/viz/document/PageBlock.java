package org.parley.viz.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parley.viz.ChartFolder;

/** A part of a document. */
public sealed interface PageBlock {
  /** The word by which templates know it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** What is to be done with it, by its kind. */
  <R> R match(BlockCases<R> cases);

  /**
   * A heading.
   *
   * @param anchor by which a link finds it; empty if none does
   */
  record Heading(String text, String anchor) implements PageBlock {
    public Heading(String text) {
      this(text, "");
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.heading(this);
    }
  }

  /** A smaller heading. */
  record Subheading(String text) implements PageBlock {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.subheading(this);
    }
  }

  /** A paragraph. */
  record Paragraph(String text) implements PageBlock {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.paragraph(this);
    }
  }

  /** A paragraph on how to take the rest. */
  record Remark(String text) implements PageBlock {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.remark(this);
    }
  }

  /**
   * What must not be overlooked.
   *
   * @param lead its first words, which stand out; may be empty
   */
  record Notice(String lead, String text) implements PageBlock {
    public Notice(String text) {
      this("", text);
    }

    /** All that it says. */
    public String whole() {
      return lead.isEmpty() ? text : lead + " " + text;
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.notice(this);
    }
  }

  /** What the document comes to, in sentences, the first of which says it all. */
  record Answer(List<String> sentences) implements PageBlock {
    public Answer {
      sentences = List.copyOf(sentences);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.answer(this);
    }
  }

  /** A list of points. */
  record Points(List<String> items) implements PageBlock {
    public Points {
      items = List.copyOf(items);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.points(this);
    }
  }

  /** What happened, step by step. */
  record Steps(List<Step> steps) implements PageBlock {
    public Steps {
      steps = List.copyOf(steps);
    }

    /** A step: when it was, or what it is called, and what is said of it. */
    public record Step(String label, List<String> said) {
      public Step {
        said = List.copyOf(said);
      }
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.steps(this);
    }
  }

  /** Works that are referred to. */
  record References(List<PageReference> references) implements PageBlock {
    public References {
      references = List.copyOf(references);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.references(this);
    }
  }

  /** Lines to be typed. */
  record Code(List<String> lines) implements PageBlock {
    public Code {
      lines = List.copyOf(lines);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.code(this);
    }
  }

  /**
   * A table.
   *
   * @param caption what it shows; may be empty
   * @param columns what stands above each column, and what is in it
   * @param rows cells by row and column
   */
  record Table(String caption, List<TableColumn> columns, List<List<String>> rows)
      implements PageBlock {
    private static final int SMALL = 12;

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row has " + row.size() + " cells; expected " + columns.size());
        }
      }
    }

    /** A table in which so many of the last columns hold numbers. */
    public Table(String caption, List<String> header, List<List<String>> rows, int numbers) {
      this(caption, TableColumn.of(header, numbers), rows);
    }

    /** A table in which all columns but the first hold numbers. */
    public static Table ofNumbers(String caption, List<String> header, List<List<String>> rows) {
      return new Table(caption, header, rows, header.size() - 1);
    }

    /** Whether it is not to be torn apart. */
    public boolean isSmall() {
      return rows.size() < SMALL;
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.table(this);
    }
  }

  /** Lines to write on. */
  record Lines(int count) implements PageBlock {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.lines(this);
    }
  }

  /** A picture; in plain text what stands above it. */
  record Picture(ChartFolder.Drawn drawn) implements PageBlock {
    public Picture {
      Objects.requireNonNull(drawn);
    }

    /** Its dots as an address that needs no network. */
    public String data() {
      return address("png", drawn.png());
    }

    /** The same as its lines, which stay sharp at any size, unless its dots are much smaller. */
    public String sharp() {
      byte[] svg = drawn.svg().getBytes(StandardCharsets.UTF_8);
      return svg.length < 3 * drawn.png().length ? address("svg+xml", svg) : data();
    }

    private static String address(String form, byte[] bytes) {
      return "data:image/" + form + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.picture(this);
    }
  }

  /** The place of a chart that is drawn with the document, by the chart's name. */
  record Chart(String name) implements PageBlock {
    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.chart(this);
    }
  }

  /**
   * What is shown on a screen to those who open it, and not printed unless it is open.
   *
   * @param anchor by which a link finds it
   */
  record Folded(String anchor, String title, List<PageBlock> parts) implements PageBlock {
    public Folded {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R match(BlockCases<R> cases) {
      return cases.folded(this);
    }
  }
}
