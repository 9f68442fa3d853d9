package org.parley.cause;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a run did not reach a goal, on the ground on which it ended. Let S0 be the texts that reach
 * the goal and are worth more than no deal to everybody, S1 those of them that cross no hard line,
 * S2 those of S1 that pass all leaders who are asked, S3 those of S2 that pass at home. The cause
 * is the first of these that is empty; if none is, a text was there and was missed. A text may be
 * put on top of what the talks closed, or stand in its place; the way that leads further counts.
 *
 * <p>Where not all must agree, a text is enough for "all", or passes, if a coalition that carries
 * it would have it so, and what it lacks is what those lack who would have to be won over, in the
 * coalition that lacks least in all. Who is not asked about a text counts nowhere.
 *
 * <p>Who must sign is no cause. Amounts are in utility.
 */
public sealed interface RunCause {

  /** The word for it in files. */
  String word();

  /** How far it led: 0 for no text at all to 6 for the goal itself. */
  int stage();

  /** The goal was reached. */
  record Reached() implements RunCause {
    @Override
    public String word() {
      return "reached";
    }

    @Override
    public int stage() {
      return 6;
    }
  }

  /** No text could reach the goal, whoever wanted what: it is ruled out by what was closed. */
  record NoText() implements RunCause {
    @Override
    public String word() {
      return "no-text";
    }

    @Override
    public int stage() {
      return 0;
    }
  }

  /** Every text falls short for somebody. */
  sealed interface FallsShort extends RunCause {
    /** By whom it falls short for, what the text that comes closest lacks, above 0. */
    Map<String, Double> lacking();

    /** The same of other texts that come as close and fall short for others. */
    List<Map<String, Double>> ties();

    /** The text that comes closest. */
    ClosestText closest();
  }

  /**
   * S0 is empty: whatever reaches the goal is worth less than no deal to somebody.
   *
   * @param lacking by delegation
   */
  record PrefersNoDeal(
      Map<String, Double> lacking, List<Map<String, Double>> ties, ClosestText closest)
      implements FallsShort {
    public PrefersNoDeal {
      lacking = Map.copyOf(lacking);
      ties = List.copyOf(ties);
    }

    @Override
    public String word() {
      return "prefers-no-deal";
    }

    @Override
    public int stage() {
      return 1;
    }
  }

  /**
   * S1 is empty: the hard lines leave no room.
   *
   * @param sets the smallest sets of lines, as {@code delegation.line}, that would leave room if
   *     they gave way together; none if more than three must
   */
  record NoRoom(List<List<String>> sets) implements RunCause {
    public NoRoom {
      sets = sets.stream().map(List::copyOf).toList();
    }

    @Override
    public String word() {
      return "no-room";
    }

    @Override
    public int stage() {
      return 2;
    }
  }

  /**
   * S2 is empty: leaders ask for more than there is.
   *
   * @param lacking by delegation whose leaders they are
   */
  record LeadersAskTooMuch(
      Map<String, Double> lacking, List<Map<String, Double>> ties, ClosestText closest)
      implements FallsShort {
    public LeadersAskTooMuch {
      lacking = Map.copyOf(lacking);
      ties = List.copyOf(ties);
    }

    @Override
    public String word() {
      return "leaders";
    }

    @Override
    public int stage() {
      return 3;
    }
  }

  /**
   * S3 is empty: somebody's home refuses whatever passes the leaders.
   *
   * @param lacking by constituency, as {@code delegation.constituency}
   */
  record HomeRefuses(
      Map<String, Double> lacking, List<Map<String, Double>> ties, ClosestText closest)
      implements FallsShort {
    public HomeRefuses {
      lacking = Map.copyOf(lacking);
      ties = List.copyOf(ties);
    }

    @Override
    public String word() {
      return "home";
    }

    @Override
    public int stage() {
      return 4;
    }
  }

  /** A text was there that would have passed everybody, and the talks missed it. */
  sealed interface Missed extends RunCause {
    /** A text that would have passed. */
    ClosestText text();

    @Override
    default int stage() {
      return 5;
    }
  }

  /**
   * Such a text was tabled and refused.
   *
   * @param who id of the delegation that refused
   * @param where who of it refused
   * @param shortBy what the text lacked for it when it refused; 0 if only a line stood against it,
   *     or if those at home refused
   */
  record OfferedAndRefused(String who, Refuser where, double shortBy, ClosestText text)
      implements Missed {
    @Override
    public String word() {
      return "offered-and-refused";
    }
  }

  /** Who of a delegation refuses a text. */
  enum Refuser {
    TABLE,
    LEADERS,
    HOME
  }

  /**
   * No such text was tabled, since a side held out for more.
   *
   * @param who the delegation that asked for most beyond the text at the end
   * @param shortBy what the text lacked of what it asked for then, above 0
   */
  record HeldOut(String who, double shortBy, ClosestText text) implements Missed {
    @Override
    public String word() {
      return "never-offered";
    }
  }

  /**
   * No such text was tabled: what the talks signed left no room for it, and it would have passed in
   * its place.
   */
  record SignedAway(ClosestText text) implements Missed {
    @Override
    public String word() {
      return "signed-away";
    }
  }

  /** No such text was tabled, though in the end nobody asked for more than it. */
  record NotFound(ClosestText text) implements Missed {
    @Override
    public String word() {
      return "not-found";
    }
  }

  /**
   * No such text was tabled, and had all known the others' wishes, lines and asks, and their own
   * leaders', the same run would have reached the goal.
   *
   * @param worst who was most wrong about whom; none if all were right about the others and erred
   *     about their own side alone
   */
  record Misread(Optional<Misjudgement> worst, ClosestText text) implements Missed {
    @Override
    public String word() {
      return "misread";
    }
  }

  /**
   * What a delegation thought wrongly of a text that would have passed.
   *
   * @param who the delegation
   * @param about the delegation about which it was wrong
   */
  record Misjudgement(String who, String about, Mistake mistake) {}

  /** How a delegation is wrong about what a text is to another. */
  enum Mistake {
    /** It feared a red line that was none. */
    FEARED_LINE,
    /** It thought the text worth less to the other than it was. */
    THOUGHT_LESS,
    /** It thought the text worth more to the other than it was. */
    THOUGHT_MORE
  }

  /** No such text was signed in time: with twice as many rounds the same run reaches the goal. */
  record OutOfTime(ClosestText text) implements Missed {
    @Override
    public String word() {
      return "time";
    }
  }
}
