package org.parley.cli.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What is typed: lines, of which only short ones without control characters mean anything. */
final class KeyboardInput {
  private static final int LONGEST = 200;

  private final BufferedReader in;
  private final PlayScreen screen;

  KeyboardInput(Reader in, PlayScreen screen) {
    this.in = new BufferedReader(in);
    this.screen = screen;
  }

  /**
   * The next line, trimmed and in lower case.
   *
   * @throws PlayerLeft if the input has ended
   */
  String line(String question) {
    screen.ask(question);
    try {
      StringBuilder line = new StringBuilder();
      int read = in.read();
      if (read < 0) {
        throw new PlayerLeft(PlayerLeft.How.END_OF_INPUT);
      }
      for (; read >= 0 && read != '\n'; read = in.read()) {
        // Whatever somebody pipes in: a line need not fit into memory.
        if (line.length() < LONGEST && !Character.isISOControl(read)) {
          line.append((char) read);
        }
      }
      return line.toString().strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException("the keyboard cannot be read", e);
    }
  }

  /** One of the items of a menu, shown with their keys; asked until one is typed. */
  String choose(String question, List<Item> items) {
    for (Item item : items) {
      screen.say("  %2s  %s".formatted(item.key(), item.label()), 6);
    }
    while (true) {
      String typed = line(question);
      if (items.stream().anyMatch(i -> i.key().equals(typed))) {
        return typed;
      }
      screen.say(
          (typed.isEmpty() ? "Nothing was typed." : "'" + typed + "' is none of the choices.")
              + " Type one of: "
              + String.join(", ", items.stream().map(Item::key).toList())
              + ".");
    }
  }

  /** A line of a menu. */
  record Item(String key, String label) {}

  /** Yes or no, asked until one of them is typed. */
  boolean confirms(String question) {
    while (true) {
      String typed = line(question + " (yes or no)");
      if (typed.equals("yes") || typed.equals("y")) {
        return true;
      }
      if (typed.equals("no") || typed.equals("n")) {
        return false;
      }
      screen.say("Type yes or no.");
    }
  }

  /** Lets somebody at a terminal read before more is shown. */
  void pause(String what) {
    if (screen.isTerminal()) {
      screen.gap();
      line(what);
    }
  }

  /** Waits for the return key. */
  void waitFor(String what) {
    line(what);
  }
}
