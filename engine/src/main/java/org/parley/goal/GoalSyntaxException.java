package org.parley.goal;

import java.util.List;

/** A text that is no goal of these talks: what is wrong, where, and what would be right. */
public final class GoalSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int position;
  private final transient List<String> advice;

  GoalSyntaxException(String text, int position, String what, List<String> advice) {
    super("goal '" + text + "', at character " + position + ": " + what);
    this.position = position;
    this.advice = List.copyOf(advice);
  }

  /** Where the fault is, in characters from 1. */
  public int position() {
    return position;
  }

  /** What was expected, and what was perhaps meant; may be empty. */
  public List<String> advice() {
    return advice;
  }

  /** The message and, each on a line of its own, the advice. */
  public String whole() {
    return getMessage() + String.join("", advice.stream().map(a -> "\n    " + a).toList());
  }
}
