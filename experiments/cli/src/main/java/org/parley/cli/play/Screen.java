package org.parley.cli.play;

import java.io.PrintWriter;
import java.util.List;
import org.parley.classroom.page.Page;
import org.parley.classroom.page.PlainText;

/** What is shown: plain lines of at most so many columns. */
final class Screen {
  private static final int HIDING = 60;
  private static final String CLEAR = "\u001b[3J\u001b[2J\u001b[H";

  private final PrintWriter out;
  private final int width;
  private final boolean canClear;

  Screen(PrintWriter out, int width, boolean canClear) {
    this.out = out;
    this.width = width;
    this.canClear = canClear;
  }

  int width() {
    return width;
  }

  void say(String text) {
    say(text, 0);
  }

  /** A paragraph whose later lines are indented. */
  void say(String text, int indent) {
    PlainText.wrap(text, width, indent).forEach(out::println);
    out.flush();
  }

  void gap() {
    out.println();
    out.flush();
  }

  void title(String text) {
    String line = "== " + text + " ";
    out.println();
    out.println(line + "=".repeat(Math.max(0, width - line.length())));
    out.flush();
  }

  void page(Page page) {
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
    out.print(canClear ? CLEAR : System.lineSeparator().repeat(HIDING));
    out.flush();
  }
}
