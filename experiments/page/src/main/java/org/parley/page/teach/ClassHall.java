package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.parley.negotiation.Move;
import org.parley.negotiation.TurnView;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Talks;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/**
 * All exercises of this process. Whatever is done is first written to the exercise's log, then made
 * true; and it is told to nobody before the log was forced to disk ({@link #settle}). So nothing
 * that anybody saw is lost when the process dies.
 */
public final class ClassHall implements AutoCloseable {
  /** The seat that a token stands for. */
  public record SeatKey(String exercise, int group, int delegation) {}

  private static final int MESSAGES_A_MINUTE = 20;
  private static final int MOST_MESSAGES = 20_000;

  private final Path folder;
  private final LongSupplier clock;
  private final Map<String, Exercise> exercises = new LinkedHashMap<>();
  private final Map<String, EventLog> logs = new LinkedHashMap<>();
  private final Map<String, SeatKey> tokens = new LinkedHashMap<>();
  private final Map<String, Long> seen = new LinkedHashMap<>();

  private ClassHall(Path folder, LongSupplier clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * The exercises whose logs lie in a folder.
   *
   * @param folder made if it is missing
   * @param clock milliseconds since 1970
   * @param faults told of logs that cannot be played again; they are left as they are
   * @throws IOException if the folder cannot be read
   */
  public static ClassHall open(Path folder, LongSupplier clock, Consumer<String> faults)
      throws IOException {
    Files.createDirectories(folder);
    ClassHall hall = new ClassHall(folder, clock);
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".log")).sorted().toList();
    }
    for (Path file : files) {
      try {
        hall.reopen(file);
      } catch (IOException | RuntimeException broken) {
        faults.accept("the class in " + file + " cannot be played again and is left as it is");
      }
    }
    return hall;
  }

  private void reopen(Path file) throws IOException {
    EventLog log = EventLog.open(file);
    if (log.found().isEmpty()) {
      log.close();
      return;
    }
    Exercise exercise = new Exercise((ClassEvent.Prepared) log.found().get(0));
    log.found().subList(1, log.found().size()).forEach(exercise::apply);
    for (ClassEvent event : log.found()) {
      if (event instanceof ClassEvent.Joined joined) {
        admit(exercise, joined);
        // Who was here before the process ended has the whole grace time to come back.
        present(exercise.id(), joined.group(), joined.delegation());
      }
    }
    exercises.put(exercise.id(), exercise);
    logs.put(exercise.id(), log);
  }

  private void admit(Exercise exercise, ClassEvent.Joined joined) {
    tokens.put(joined.token(), new SeatKey(exercise.id(), joined.group(), joined.delegation()));
  }

  private void done(Exercise exercise, ClassEvent event) {
    try {
      logs.get(exercise.id()).append(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    exercise.apply(event);
    if (event instanceof ClassEvent.Joined joined) {
      admit(exercise, joined);
    }
    for (int g = 0; g < exercise.groups(); g++) {
      if (event.reach() < 0 || event.reach() == g) {
        wake(exercise.group(g));
      }
    }
  }

  private static void wake(GroupTalks group) {
    synchronized (group) {
      group.notifyAll();
    }
  }

  /** Waits until all that was done in an exercise so far is on disk; before anything is told. */
  void settle(String exercise) {
    EventLog log;
    long events;
    synchronized (this) {
      log = logs.get(exercise);
      events = log == null ? 0 : log.written();
    }
    try {
      if (log != null) {
        log.settle(events);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares an exercise on a scenario, given as one text. */
  synchronized Exercise prepare(String scenario, ExerciseSettings settings) throws IOException {
    if (settings.free() && !turnsAreTaken(scenario)) {
      throw new RefusedRequest(422, "a free table needs talks in which offers alternate");
    }
    ClassEvent.Prepared prepared =
        new ClassEvent.Prepared(
            clock.getAsLong(), ClassSecrets.token(), freeCode(), scenario, settings);
    Exercise exercise = new Exercise(prepared);
    EventLog log = EventLog.open(folder.resolve(exercise.id() + ".log"));
    log.append(prepared);
    log.settle(log.written());
    exercises.put(exercise.id(), exercise);
    logs.put(exercise.id(), log);
    return exercise;
  }

  /** Where the logs lie. */
  Path folder() {
    return folder;
  }

  /** An exercise, if there is one that can be played. */
  synchronized Optional<Exercise> find(String id) {
    return Optional.ofNullable(exercises.get(id));
  }

  private static boolean turnsAreTaken(String scenario) {
    return ScenarioReader.read("exercise.yaml", scenario, List.of(), TextFinder.none())
            .scenarioOrThrow()
            .talks()
            .protocol()
        == Talks.Protocol.ALTERNATING_OFFERS;
  }

  private String freeCode() {
    String code = ClassSecrets.code();
    return byCode(code).isPresent() ? freeCode() : code;
  }

  synchronized List<Exercise> all() {
    return new ArrayList<>(exercises.values());
  }

  synchronized Exercise exercise(String id) {
    return Optional.ofNullable(exercises.get(id))
        .orElseThrow(() -> new RefusedRequest(404, "there is no such exercise"));
  }

  synchronized Optional<Exercise> byCode(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    return exercises.values().stream().filter(e -> e.code().equals(plain)).findFirst();
  }

  /** The seat of a token, if it is one. */
  synchronized Optional<SeatKey> seatOf(String token) {
    return Optional.ofNullable(token).map(t -> tokens.get(ClassSecrets.hash(t)));
  }

  /**
   * Gives a person a seat: the one asked for, or the first that is free in the group that lacks the
   * fewest, so that few seats are left to agents.
   *
   * @param group -1 for any
   * @param delegation -1 for any
   * @return the token of the seat
   */
  synchronized String join(
      Exercise exercise, String name, int group, int delegation, boolean research) {
    if (name.isBlank() || name.length() > 60) {
      throw new RefusedRequest(422, "a name has 1 to 60 letters");
    }
    if (exercise.phase() == ExercisePhase.ENDED || exercise.phase() == ExercisePhase.DEBRIEF) {
      throw new RefusedRequest(409, "this exercise is over");
    }
    int[] seat = free(exercise, group, delegation);
    String token = ClassSecrets.token();
    done(
        exercise,
        new ClassEvent.Joined(
            clock.getAsLong(), seat[0], seat[1], name.strip(), ClassSecrets.hash(token), research));
    present(exercise.id(), seat[0], seat[1]);
    return token;
  }

  private static int[] free(Exercise exercise, int group, int delegation) {
    int[] best = null;
    int most = -1;
    for (int g = 0; g < exercise.groups(); g++) {
      int taken = 0;
      int[] first = null;
      for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
        boolean wanted = (group < 0 || g == group) && (delegation < 0 || d == delegation);
        if (!exercise.seat(g, d).isFree()) {
          taken++;
        } else if (wanted && first == null) {
          first = new int[] {g, d};
        }
      }
      if (first != null && taken > most) {
        best = first;
        most = taken;
      }
    }
    if (best == null) {
      throw new RefusedRequest(409, "this seat is taken: choose another");
    }
    return best;
  }

  /** Notes that a seat's browser is there. */
  synchronized void present(String exercise, int group, int delegation) {
    seen.put(exercise + "/" + group + "/" + delegation, clock.getAsLong());
  }

  /** How long, in milliseconds, a seat's browser has been silent; 0 if it never spoke. */
  synchronized long silent(String exercise, int group, int delegation) {
    Long last = seen.get(exercise + "/" + group + "/" + delegation);
    return last == null ? 0 : clock.getAsLong() - last;
  }

  /**
   * Takes a person's decision.
   *
   * @param turn the question that it answers
   * @param request an id of its own; the same one counts once
   * @throws RefusedRequest if it comes too late, or the rules forbid it
   */
  synchronized void decide(SeatKey seat, String turn, String request, JsonObject move) {
    Exercise exercise = exercise(seat.exercise());
    GroupTalks group = exercise.group(seat.group());
    if (group.knows(seat.delegation(), request)) {
      return;
    }
    if (request.isBlank() || request.length() > 80) {
      throw new RefusedRequest(400, "a decision needs an id of its own");
    }
    if (exercise.phase() != ExercisePhase.RUNNING) {
      throw new RefusedRequest(409, "the talks are not under way");
    }
    if (exercise.settings().free() && !group.isOver() && !group.asked().get(0).mediated()) {
      atFreeTable(exercise, seat, turn, request, move);
      agents(exercise, seat.group());
      return;
    }
    if (group.asked(seat.delegation()) == null || !group.turnId(seat.delegation()).equals(turn)) {
      throw new RefusedRequest(409, "this came too late: the talks have moved on");
    }
    group.check(seat.delegation(), move);
    decided(exercise, seat.group(), seat.delegation(), "person", request, move);
    agents(exercise, seat.group());
  }

  private void atFreeTable(
      Exercise exercise, SeatKey seat, String turn, String request, JsonObject move) {
    GroupTalks group = exercise.group(seat.group());
    if (!group.free().id().equals(turn)) {
      throw new RefusedRequest(409, "this came too late: the table has changed");
    }
    Move made = group.read(seat.delegation(), move);
    if (made instanceof Move.Offer || made instanceof Move.WalkOut) {
      driver(exercise, seat.group()).act(seat.delegation(), request, move);
      return;
    }
    if (!group.free().asks(seat.delegation())) {
      throw new RefusedRequest(409, "no text of another lies before you");
    }
    boolean agrees = made instanceof Move.Agree;
    boolean insisted = made instanceof Move.Agree agree && agree.insisted();
    done(
        exercise,
        new ClassEvent.Answered(
            clock.getAsLong(), seat.group(), seat.delegation(), request, agrees, insisted));
  }

  private FreeTableDriver driver(Exercise exercise, int g) {
    return new FreeTableDriver(
        exercise.group(g),
        d -> {
          SeatHolder holder = exercise.seat(g, d);
          return holder.isFree() || holder.agent() || isGone(exercise, g, d);
        },
        (d, by, request, move) -> decided(exercise, g, d, by, request, move));
  }

  private static boolean hasPerson(Exercise exercise, int g) {
    for (int d = 0; d < exercise.scenario().delegations().size(); d++) {
      SeatHolder holder = exercise.seat(g, d);
      if (!holder.isFree() && !holder.agent()) {
        return true;
      }
    }
    return false;
  }

  private void decided(
      Exercise exercise, int group, int delegation, String by, String request, JsonObject move) {
    done(exercise, new ClassEvent.Decided(clock.getAsLong(), group, delegation, by, request, move));
  }

  /** Lets agents decide for every seat that they play, until a person is asked. */
  private void agents(Exercise exercise, int g) {
    GroupTalks group = exercise.group(g);
    boolean moved = exercise.phase() == ExercisePhase.RUNNING;
    if (moved && exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(false);
      moved = false;
    }
    while (moved) {
      moved = false;
      for (TurnView turn : group.asked()) {
        SeatHolder holder = exercise.seat(g, turn.delegation());
        if (holder.isFree() || holder.agent()) {
          byAgent(exercise, g, turn.delegation(), "agent");
          moved = true;
          break;
        }
      }
    }
    endIfAllAreOver(exercise);
  }

  private void endIfAllAreOver(Exercise exercise) {
    boolean over = true;
    for (int g = 0; g < exercise.groups(); g++) {
      over &= exercise.group(g).isOver();
    }
    if (over && exercise.phase() == ExercisePhase.RUNNING) {
      done(exercise, new ClassEvent.PhaseChanged(clock.getAsLong(), ExercisePhase.ENDED));
    }
  }

  /**
   * Moves a class to another phase.
   *
   * @throws RefusedRequest if it cannot go there from where it stands
   */
  synchronized void phase(Exercise exercise, ExercisePhase phase) {
    if (exercise.phase() == phase) {
      return;
    }
    if (!exercise.phase().mayBecome(phase)) {
      throw new RefusedRequest(
          409,
          "a class that is %s cannot become %s".formatted(exercise.phase().word(), phase.word()));
    }
    done(exercise, new ClassEvent.PhaseChanged(clock.getAsLong(), phase));
    for (int g = 0; g < exercise.groups(); g++) {
      agents(exercise, g);
    }
  }

  /** Writes a message. */
  synchronized void message(Exercise exercise, int group, int from, List<Integer> to, String text) {
    if (text.isBlank() || text.length() > 1000) {
      throw new RefusedRequest(422, "a message has 1 to 1,000 letters");
    }
    long since = clock.getAsLong() - 60_000;
    long lately =
        exercise.messages().stream()
            .filter(m -> m.group() == group && m.from() == from && m.at() > since)
            .count();
    if (from >= 0 && lately >= MESSAGES_A_MINUTE) {
      throw new RefusedRequest(429, "so many messages in a minute are not read: wait a little");
    }
    if (exercise.messages().size() >= MOST_MESSAGES) {
      throw new RefusedRequest(429, "this class has written all the messages that it can keep");
    }
    done(
        exercise,
        new ClassEvent.Messaged(clock.getAsLong(), group, from, List.copyOf(to), text.strip()));
  }

  /** What an instructor does with a group, or with all (-1). */
  synchronized void act(Exercise exercise, ClassEvent event) {
    done(exercise, event);
    for (int g = 0; g < exercise.groups(); g++) {
      agents(exercise, g);
    }
  }

  /** Decides for those whose time is up, or whose browser has been gone too long. */
  public synchronized void tickAll() {
    long now = clock.getAsLong();
    for (Exercise exercise : exercises.values()) {
      for (int g = 0; g < exercise.groups(); g++) {
        if (exercise.phase() == ExercisePhase.RUNNING) {
          tick(exercise, g, now);
        }
      }
    }
  }

  private void tick(Exercise exercise, int g, long now) {
    GroupTalks group = exercise.group(g);
    if (exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(!group.isOver() && isLate(exercise.settings(), group, now));
      agents(exercise, g);
      return;
    }
    while (!group.isOver() && isLate(exercise.settings(), group, now)) {
      byAgent(exercise, g, group.asked().get(0).delegation(), "clock");
    }
    for (TurnView turn : group.asked()) {
      if (isGone(exercise, g, turn.delegation()) && group.asked(turn.delegation()) != null) {
        byAgent(exercise, g, turn.delegation(), "agent");
      }
    }
    agents(exercise, g);
  }

  private static boolean isLate(ExerciseSettings settings, GroupTalks group, long now) {
    return settings.turnSeconds() > 0
        && now > group.turnSince() + settings.turnSeconds() * 1000L + group.extra();
  }

  private boolean isGone(Exercise exercise, int g, int delegation) {
    int grace = exercise.settings().graceSeconds();
    return grace > 0 && silent(exercise.id(), g, delegation) > grace * 1000L;
  }

  private void byAgent(Exercise exercise, int g, int delegation, String by) {
    JsonObject advice = exercise.group(g).advice(delegation);
    decided(exercise, g, delegation, by, ClassSecrets.token(), advice);
  }

  /** Lets the instructor decide at once for all who are asked in a group, by their agents. */
  synchronized void advance(Exercise exercise, int g) {
    if (exercise.phase() != ExercisePhase.RUNNING) {
      throw new RefusedRequest(409, "the talks are not under way");
    }
    GroupTalks group = exercise.group(g);
    if (exercise.settings().free() && hasPerson(exercise, g)) {
      driver(exercise, g).goOn(true);
      agents(exercise, g);
      return;
    }
    for (TurnView turn : group.asked()) {
      if (group.asked(turn.delegation()) != null) {
        byAgent(exercise, g, turn.delegation(), "instructor");
      }
    }
    agents(exercise, g);
  }

  /** Waits until a group has changed beyond a number, or some time has passed. */
  static long await(GroupTalks group, long known, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    synchronized (group) {
      while (group.changes() <= known) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          break;
        }
        group.wait(left);
      }
      return group.changes();
    }
  }

  /** Milliseconds since 1970 by the hall's clock. */
  long now() {
    return clock.getAsLong();
  }

  @Override
  public synchronized void close() throws IOException {
    for (EventLog log : logs.values()) {
      log.settle(log.written());
      log.close();
    }
  }
}
