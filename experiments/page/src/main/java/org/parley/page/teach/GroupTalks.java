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
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Scenario;

/**
 * One group's talks: every delegation is decided from outside, by a person or by its agent, so that
 * the log of decisions says all. Changed only by events of the log.
 */
final class GroupTalks {
  private final long seed;
  private final int number;
  private Scenario scenario;
  private SeatedTalks talks;
  private final List<String> takenBy = new ArrayList<>();
  private final Set<String> requests = new HashSet<>();
  private long turnSince;
  private long extra;
  private boolean stopped;

  GroupTalks(Scenario scenario, long seed, int number) {
    this.scenario = scenario;
    this.seed = seed;
    this.number = number;
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

  /** When the present question was put, in milliseconds. */
  long turnSince() {
    return turnSince;
  }

  /** Milliseconds that the instructor added to the present question. */
  long extra() {
    return extra;
  }

  boolean knows(String request) {
    return requests.contains(request);
  }

  /**
   * Checks a decision without taking it.
   *
   * @throws RefusedRequest if the rules of the table forbid it, in words for whoever decided
   */
  void check(int delegation, JsonObject move) {
    try {
      talks.with(delegation, read(move));
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(422, e.getMessage(), e);
    }
  }

  void decided(ClassEvent.Decided event) {
    talks = talks.with(event.delegation(), read(event.move()));
    takenBy.add(event.by());
    requests.add(event.request());
    turnSince = event.at();
    extra = 0;
  }

  /** What a delegation's own agent would do now. */
  JsonObject advice(int delegation) {
    Move move = asked(delegation).advice();
    return new MoveJson(scenario).of(new SeatDecision(delegation, move));
  }

  private Move read(JsonObject move) {
    return new MoveJson(scenario).read(move).move();
  }

  void extended(int seconds) {
    extra += seconds * 1000L;
  }

  void clockFrom(long at) {
    turnSince = at;
  }

  void stop() {
    stopped = true;
  }

  /** The same decisions in talks to which an event was added that lies ahead of all of them. */
  void replaced(Scenario changed) {
    SeatedTalks again =
        SeatedTalks.resume(CompiledTalks.of(changed), seed, number, everybody(), talks.decisions());
    scenario = changed;
    talks = again;
  }
}
