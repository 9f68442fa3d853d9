package org.parley.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign of a goal.
 *
 * @param text as written; empty at the end of the goal
 * @param at where it begins, in characters from 0
 */
record GoalToken(String text, int at) {
  private static final Pattern TOKEN = Pattern.compile("\\s*(>=|<=|[=<>(),]|[^\\s=<>(),]+)");
  private static final Pattern WORD = Pattern.compile("[^\\s=<>(),]+");

  static List<GoalToken> of(String text) {
    List<GoalToken> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(new GoalToken(matcher.group(1), matcher.start(1)));
      end = matcher.end();
    }
    tokens.add(new GoalToken("", text.stripTrailing().length()));
    return tokens;
  }

  boolean is(String word) {
    return text.equals(word);
  }

  boolean isEnd() {
    return text.isEmpty();
  }

  /** Whether it can name something. */
  boolean isWord() {
    return WORD.matcher(text).matches() && !is("and") && !is("or") && !is("not");
  }

  /** Its number; NaN if it is none. */
  double number() {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
