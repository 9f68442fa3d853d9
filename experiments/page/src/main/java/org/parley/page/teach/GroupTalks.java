package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.classroom.seat.MoveJson;
import org.parley.classroom.seat.SeatDecision;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.SeatedTalks;
import org.parley.compiled.CompiledTalks;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;

/**
 * One group's talks: every delegation is decided from outside, by a person or by its agent, so that
 * the log of decisions says all. Changed only by events of the log.
 */
final class GroupTalks {
  private final ExerciseSettings settings;
  private Scenario scenario;
  private SeatedTalks talks;
  private final DecisionBook book = new DecisionBook();
  private final Set<String> caucuses = new HashSet<>();
  private final TurnClock clock = new TurnClock();
  private volatile long changes;
  private boolean stopped;
  private Checked checked;
  private final FreeTable free;

  /** What a decision would lead to, so that the talks are not played twice for it. */
  private record Checked(SeatedTalks from, int delegation, JsonObject move, SeatedTalks next) {
    boolean is(SeatedTalks talks, int seat, JsonObject same) {
      return from == talks && delegation == seat && move.equals(same);
    }
  }

  GroupTalks(Scenario scenario, ExerciseSettings settings, int group) {
    this.settings = settings;
    this.scenario = scenario;
    free = new FreeTable(scenario.delegations().size());
    talks =
        SeatedTalks.begin(
            CompiledTalks.of(scenario), settings.seed(), settings.run(group), everybody());
  }

  private Set<Integer> everybody() {
    return new TreeSet<>(IntStream.range(0, scenario.delegations().size()).boxed().toList());
  }

  Scenario scenario() {
    return scenario;
  }

  SeatedTalks talks() {
    return talks;
  }

  /** Who decided what was decided, in the order of the decisions. */
  List<String> takenBy() {
    return book.takenBy();
  }

  boolean isOver() {
    return stopped || talks.state() instanceof SeatedState.Finished;
  }

  boolean isStopped() {
    return stopped;
  }

  /** The turn that a delegation is asked for now; null if it is not asked. */
  TurnView asked(int delegation) {
    if (isOver() || !(talks.state() instanceof SeatedState.Awaiting awaiting)) {
      return null;
    }
    return awaiting.turns().stream()
        .filter(t -> t.delegation() == delegation)
        .findFirst()
        .orElse(null);
  }

  /** Everybody who is asked now. */
  List<TurnView> asked() {
    return !isOver() && talks.state() instanceof SeatedState.Awaiting awaiting
        ? awaiting.turns()
        : List.of();
  }

  /** Names the question that a delegation is asked: it changes with every decision of its own. */
  String turnId(int delegation) {
    long own = talks.decisions().stream().filter(d -> d.delegation() == delegation).count();
    TurnView turn = asked(delegation);
    return turn == null ? "" : turn.round() + "." + own + (turn.mediated() ? "m" : "");
  }

  /** The clock of the present question. */
  TurnClock clock() {
    return clock;
  }

  /** Whether a delegation's decision of this id was taken already. */
  boolean knows(int delegation, String request) {
    return book.knows(delegation, request);
  }

  /**
   * Checks a decision without taking it.
   *
   * @throws RefusedRequest if the rules of the table forbid it, in words for whoever decided
   */
  void check(int delegation, JsonObject move) {
    Move made = read(delegation, move);
    try {
      checked = new Checked(talks, delegation, move, talks.with(delegation, made));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(422, e.getMessage(), e);
    }
  }

  void decided(ClassEvent.Decided event) {
    TurnView own = asked(event.delegation());
    List<TurnView> before = asked();
    List<SeatDecision> all = talks.decisions();
    talks =
        checked != null && checked.is(talks, event.delegation(), event.move())
            ? checked.next()
            : talks.with(event.delegation(), read(event.move()));
    checked = null;
    book.decided(event, all, talks.decisions());
    String text = free.id();
    free.follow(event.delegation(), read(event.move()), own, asked());
    boolean same =
        settings.free()
            ? free.id().equals(text)
            : AskedTogether.isRest(before, asked(), event.delegation());
    if (!same) {
      clock.from(event.at());
    }
  }

  void answered(ClassEvent.Answered event) {
    free.answered(event);
    book.answered(event);
  }

  /** What lies on the table, if it is a free one. */
  FreeTable free() {
    return free;
  }

  /** Whether anybody may speak now, and nobody is asked in turn. */
  boolean isFreeNow() {
    return settings.free() && !isOver() && !asked().get(0).mediated();
  }

  /** What a delegation decided, in the engine's terms. */
  Move read(int delegation, JsonObject move) {
    try {
      SeatDecision decision = new MoveJson(scenario).read(move);
      if (decision.delegation() != delegation) {
        throw new RefusedRequest(403, "a seat decides for its own delegation only");
      }
      return decision.move();
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(422, e.getMessage(), e);
    }
  }

  /**
   * What a delegation sees that may act now: who is asked by the talks, or, at a free table, who
   * would be if it spoke. Null if nothing can be asked of it.
   */
  SeatedState.Awaiting seenBy(int delegation) {
    if (asked(delegation) != null && talks.state() instanceof SeatedState.Awaiting awaiting) {
      return awaiting.as(delegation);
    }
    return isFreeNow()
            && FreeTable.upTo(talks, delegation).state() instanceof SeatedState.Awaiting awaiting
            && awaiting.turn().delegation() == delegation
            && !awaiting.turn().mediated()
        ? awaiting
        : null;
  }

  /** What a delegation's own agent would do now. */
  JsonObject advice(int delegation) {
    Move move = asked(delegation).advice();
    return new MoveJson(scenario).of(new SeatDecision(delegation, move));
  }

  private Move read(JsonObject move) {
    return new MoveJson(scenario).read(move).move();
  }

  /** Counts what happened that this group sees. */
  synchronized void changed() {
    changes++;
  }

  /** How much happened so far that this group sees. */
  long changes() {
    return changes;
  }

  void stop() {
    stopped = true;
  }

  /** The round that goes on; 0 once the talks are over. */
  int round() {
    return asked().isEmpty() ? 0 : asked().get(0).round();
  }

  void caucused(ClassEvent.Caucused event) {
    caucuses.add(event.delegation() + "/" + round());
    clock.extend(event.seconds());
  }

  /** Whether a delegation has asked for a caucus in this round. */
  boolean hasCaucused(int delegation) {
    return caucuses.contains(delegation + "/" + round());
  }

  /** Whether there is a round to come in which an event can happen. */
  boolean hasRoundLeft() {
    int round = round();
    return round > 0 && round < talks.talks().calendar().roundsAsOf(round - 1);
  }

  /**
   * Tries an event without letting it happen.
   *
   * @param number how many were injected before
   * @throws RefusedRequest if it cannot happen
   */
  void tryEvent(ClassEvent.Injected event, int number) {
    InjectedEvents.happen(talks, event, number, round() + 1);
  }

  /** Lets an event happen in the next round. */
  void inject(ClassEvent.Injected event, int number) {
    talks = InjectedEvents.happen(talks, event, number, round() + 1);
    scenario = talks.talks().scenario();
  }
}
