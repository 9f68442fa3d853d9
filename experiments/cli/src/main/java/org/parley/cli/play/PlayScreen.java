package org.parley.cli.play;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import org.parley.viz.document.PageBlock;
import org.parley.viz.document.PlainText;
import org.parley.viz.document.PrintedPage;

/** What is shown: plain lines of at most so many columns, measured anew with every new page. */
final class PlayScreen {
  private static final int HIDING = 60;
  private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

  private final PrintWriter out;
  private final IntSupplier columns;
  private final boolean isTerminal;
  private int width;

  /**
   * A screen.
   *
   * @param columns how wide it is at the moment
   * @param isTerminal whether somebody sits before it: it can be cleared, and waits to be read
   */
  PlayScreen(PrintWriter out, IntSupplier columns, boolean isTerminal) {
    this.out = out;
    this.columns = columns;
    this.isTerminal = isTerminal;
    width = columns.getAsInt();
  }

  boolean isTerminal() {
    return isTerminal;
  }

  void say(String text) {
    say(text, 0);
  }

  /** A paragraph whose later lines are indented. */
  void say(String text, int indent) {
    PlainText.wrap(text, width, indent).forEach(out::println);
    out.flush();
  }

  void table(PageBlock.Table table) {
    List<String> text = PlainText.of(new PrintedPage("table", " ", "", "", List.of(table)), width);
    lines(text.subList(2, text.size()));
  }

  void gap() {
    out.println();
    out.flush();
  }

  void title(String text) {
    width = columns.getAsInt();
    String line = "== " + text + " ";
    out.println();
    out.println(line + "=".repeat(Math.max(0, width - line.length())));
    out.flush();
  }

  void page(PrintedPage page) {
    width = columns.getAsInt();
    lines(PlainText.of(page, width));
  }

  void lines(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  /** Asks for a line; the answer is typed behind the question. */
  void ask(String question) {
    out.print(question + " ");
    out.flush();
  }

  /** Hides what was shown from the next person: cleared, or pushed out of sight. */
  void hide() {
    out.print(isTerminal ? CLEAR : System.lineSeparator().repeat(HIDING));
    out.flush();
  }
}
