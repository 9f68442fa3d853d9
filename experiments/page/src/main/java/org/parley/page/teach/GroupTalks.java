package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.util.ArrayList;
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
import org.parley.outcome.TranscriptEntry;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;

/**
 * One group's talks: every delegation is decided from outside, by a person or by its agent, so that
 * the log of decisions says all. Changed only by events of the log.
 */
final class GroupTalks {
  private final ExerciseSettings settings;
  private final long seed;
  private final int number;
  private Scenario scenario;
  private SeatedTalks talks;
  private final List<String> takenBy = new ArrayList<>();
  private final Set<String> requests = new HashSet<>();
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
    seed = settings.seed();
    number = settings.run(group);
    this.scenario = scenario;
    free = new FreeTable(scenario.delegations().size());
    talks = SeatedTalks.begin(CompiledTalks.of(scenario), seed, number, everybody());
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
    return takenBy;
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
    return requests.contains(delegation + "/" + request);
  }

  /**
   * Checks a decision without taking it.
   *
   * @throws RefusedRequest if the rules of the table forbid it, in words for whoever decided
   */
  void check(int delegation, JsonObject move) {
    try {
      if (new MoveJson(scenario).read(move).delegation() != delegation) {
        throw new RefusedRequest(403, "a seat decides for its own delegation only");
      }
      checked = new Checked(talks, delegation, move, talks.with(delegation, read(move)));
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
    for (int k = all.size() - 1; k >= 0; k--) {
      SeatDecision earlier = all.get(k);
      if (talks.decisions().stream().noneMatch(kept -> kept == earlier)) {
        takenBy.remove(k);
      }
    }
    takenBy.add(event.by());
    requests.add(event.delegation() + "/" + event.request());
    String text = free.id();
    onTable(event, own);
    boolean same =
        settings.free() ? free.id().equals(text) : isSameQuestion(before, event.delegation());
    if (!same) {
      clock.from(event.at());
    }
  }

  /** What a decision does to the free table. */
  private void onTable(ClassEvent.Decided event, TurnView own) {
    Move move = read(event.move());
    if (move instanceof Move.Offer) {
      free.tabled(event.delegation());
    } else if (own != null && !own.mediated() && own.text().isPresent()) {
      free.hear(event.delegation());
    }
    List<TurnView> now = asked();
    boolean lies =
        !now.isEmpty()
            && !now.get(0).mediated()
            && (now.get(0).text().isPresent()
                || now.get(0).delegation() == free.author()
                || free.hasHeard(now.get(0).delegation()));
    if (!lies) {
      free.takeOff();
    }
  }

  void answered(ClassEvent.Answered event) {
    free.answered(event);
    requests.add(event.delegation() + "/" + event.request());
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

  /** The talks as they would be if all who are asked before a delegation said nothing. */
  SeatedTalks upTo(int delegation) {
    SeatedTalks on = talks;
    while (on.state() instanceof SeatedState.Awaiting awaiting
        && awaiting.turn().delegation() != delegation
        && !awaiting.turn().mediated()) {
      on = on.with(awaiting.turn().delegation(), new Move.Hold());
    }
    return on;
  }

  /**
   * What a delegation sees that may act now: who is asked by the talks, or, at a free table, who
   * would be if it spoke. Null if nothing can be asked of it.
   */
  SeatedState.Awaiting seenBy(int delegation) {
    if (asked(delegation) != null && talks.state() instanceof SeatedState.Awaiting awaiting) {
      return awaiting.as(delegation);
    }
    boolean may = settings.free() && !isOver() && !asked().get(0).mediated();
    return may
            && upTo(delegation).state() instanceof SeatedState.Awaiting awaiting
            && awaiting.turn().delegation() == delegation
            && !awaiting.turn().mediated()
        ? awaiting
        : null;
  }

  /** Whether those who are asked now are the rest of those who were asked at once before. */
  private boolean isSameQuestion(List<TurnView> before, int decided) {
    List<TurnView> now = asked();
    return !now.isEmpty()
        && now.size() == before.size() - 1
        && now.stream().allMatch(turn -> before.stream().anyMatch(b -> isSame(b, turn, decided)));
  }

  private static boolean isSame(TurnView before, TurnView now, int decided) {
    return before.delegation() == now.delegation()
        && now.delegation() != decided
        && before.round() == now.round()
        && before.mediated() == now.mediated();
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
    if (isOver()) {
      return false;
    }
    int round = asked().get(0).round();
    return round < talks.talks().calendar().roundsAsOf(round - 1);
  }

  /**
   * Tries an event without letting it happen.
   *
   * @param number how many were injected before
   * @throws RefusedRequest if it cannot happen
   */
  void tryEvent(ClassEvent.Injected event, int number) {
    again(changed(event, number));
  }

  /** Lets an event happen in the next round. */
  void inject(ClassEvent.Injected event, int number) {
    Scenario changed = changed(event, number);
    talks = again(changed);
    scenario = changed;
  }

  private Scenario changed(ClassEvent.Injected event, int number) {
    int next = asked().get(0).round() + 1;
    if (event.event().isEmpty()) {
      return InjectedEvents.with(scenario, event.title(), event.effects(), number, next);
    }
    if (talks.state().transcript().stream()
        .anyMatch(e -> e instanceof TranscriptEntry.Happened h && h.what().equals(event.event()))) {
      throw new RefusedRequest(409, "this has happened already");
    }
    return InjectedEvents.moved(scenario, event.event(), next);
  }

  /** The same decisions in talks to which an event was added that lies ahead of all of them. */
  private SeatedTalks again(Scenario changed) {
    try {
      return SeatedTalks.resume(
          CompiledTalks.of(changed), seed, number, everybody(), talks.decisions());
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(422, "this cannot happen in the talks as they stand", e);
    }
  }
}
