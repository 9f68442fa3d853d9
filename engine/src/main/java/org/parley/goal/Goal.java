package org.parley.goal;

import java.util.List;
import java.util.Objects;

/**
 * A condition that the end of a run meets or does not meet. {@link GoalParser} reads it, {@link
 * #toString} writes it.
 */
public sealed interface Goal {
  /** What each kind of goal makes of itself. */
  <T> T match(Cases<T> cases);

  /** One answer for each kind of goal, so that none can be forgotten. */
  interface Cases<T> {
    /** For an issue at one of some options. */
    T settled(Settled goal);

    /** For an issue at anything but its status quo. */
    T moved(Moved goal);

    /** For a way in which talks end. */
    T ended(Ended goal);

    /** For a figure against a number. */
    T compared(Compared goal);

    /** For what another goal does not meet. */
    T not(Not goal);

    /** For several goals at once. */
    T all(All goal);

    /** For one of several goals. */
    T any(Any goal);
  }

  /** The same with every option named, which can be read without knowing the status quo. */
  default Goal named() {
    return this;
  }

  /**
   * An issue in force at one of some options, {@code ceasefire=thirty-days,full}.
   *
   * @param issue id of the issue
   * @param options ids of options, at least one; {@link #OPEN} for an issue left open
   */
  record Settled(String issue, List<String> options) implements Goal {
    /** Stands for an issue that was left open. */
    public static final String OPEN = "open";

    public Settled {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("issue " + issue + " needs an option to be settled at");
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.settled(this);
    }

    @Override
    public String toString() {
      return issue + "=" + String.join(",", options);
    }
  }

  /**
   * An issue settled at anything but its status quo, {@code ceasefire}.
   *
   * @param issue id of the issue
   * @param others ids of all its options but the status quo
   */
  record Moved(String issue, List<String> others) implements Goal {
    public Moved {
      others = List.copyOf(others);
    }

    /** The same with its options named. */
    public Settled spelled() {
      return new Settled(issue, others);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.moved(this);
    }

    @Override
    public Goal named() {
      return spelled();
    }

    @Override
    public String toString() {
      return issue;
    }
  }

  /** Talks that end in a way, {@code comprehensive}. */
  record Ended(TalksEnding ending) implements Goal {
    public Ended {
      Objects.requireNonNull(ending);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.ended(this);
    }

    @Override
    public String toString() {
      return ending.word();
    }
  }

  /**
   * A figure against a number, {@code gain.adria>0.05}; a run without the figure does not meet it.
   *
   * @param figure what is compared
   * @param relation how
   * @param threshold with what; finite
   */
  record Compared(GoalFigure figure, GoalRelation relation, double threshold) implements Goal {
    public Compared {
      Objects.requireNonNull(figure);
      Objects.requireNonNull(relation);
      if (!Double.isFinite(threshold)) {
        throw new IllegalArgumentException("a goal compares with a finite number");
      }
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.compared(this);
    }

    @Override
    public String toString() {
      String number = threshold == Math.rint(threshold) ? "%.0f".formatted(threshold) : "";
      return figure
          + relation.sign()
          + (number.isEmpty() ? Double.toString(threshold) : number.equals("-0") ? "0" : number);
    }
  }

  /** What another goal does not meet, {@code not walkout}. */
  record Not(Goal goal) implements Goal {
    public Not {
      Objects.requireNonNull(goal);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.not(this);
    }

    @Override
    public Goal named() {
      return new Not(goal.named());
    }

    @Override
    public String toString() {
      boolean simple = !(goal instanceof All || goal instanceof Any);
      return "not " + (simple ? goal.toString() : "(" + goal + ")");
    }
  }

  /** Several goals at once, {@code ceasefire and hold>0.8}. */
  record All(List<Goal> goals) implements Goal {
    public All {
      goals = List.copyOf(goals);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.all(this);
    }

    @Override
    public Goal named() {
      return new All(goals.stream().map(Goal::named).toList());
    }

    @Override
    public String toString() {
      return String.join(
          " and ", goals.stream().map(g -> g instanceof Any ? "(" + g + ")" : g + "").toList());
    }
  }

  /** At least one of several goals, {@code ceasefire or prisoners}. */
  record Any(List<Goal> goals) implements Goal {
    public Any {
      goals = List.copyOf(goals);
    }

    @Override
    public <T> T match(Cases<T> cases) {
      return cases.any(this);
    }

    @Override
    public Goal named() {
      return new Any(goals.stream().map(Goal::named).toList());
    }

    @Override
    public String toString() {
      return String.join(" or ", goals.stream().map(Object::toString).toList());
    }
  }
}
