package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.parley.page.http.RefusedRequest;

/**
 * All exercises of this process. Whatever is done is first written to the exercise's log, then made
 * true; and it is told to nobody before the log was forced to disk ({@link #settle}). So nothing
 * that anybody saw is lost when the process dies.
 */
public final class ClassHall implements AutoCloseable {
  private final ClassRegister register;
  private final GroupPlay play;

  private ClassHall(ClassRegister register) {
    this.register = register;
    play = new GroupPlay(register);
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
    return new ClassHall(ClassRegister.open(folder, clock, faults));
  }

  /** Waits until all that was done in an exercise so far is on disk; before anything is told. */
  void settle(String exercise) {
    Optional<EventLog> log;
    long events;
    synchronized (this) {
      log = register.log(exercise);
      events = log.map(EventLog::written).orElse(0L);
    }
    try {
      if (log.isPresent()) {
        log.get().settle(events);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prepares an exercise on a scenario, given as one text. */
  synchronized Exercise prepare(String scenario, ExerciseSettings settings) throws IOException {
    return register.begin(ClassPreparation.of(register, scenario, settings));
  }

  /** Where the logs lie. */
  Path folder() {
    return register.folder();
  }

  /** An exercise, if there is one that can be played. */
  synchronized Optional<Exercise> find(String id) {
    return register.find(id);
  }

  synchronized List<Exercise> all() {
    return register.all();
  }

  synchronized Exercise exercise(String id) {
    return register.exercise(id);
  }

  synchronized Optional<Exercise> byCode(String code) {
    return register.byCode(code);
  }

  /** The seat of a token, if it is one. */
  synchronized Optional<SeatKey> seatOf(String token) {
    return register.seatOf(token);
  }

  /** Notes that a seat's browser is there. */
  synchronized void present(String exercise, int group, int delegation) {
    register.present(exercise, group, delegation);
  }

  /** How long, in milliseconds, a seat's browser has been silent; 0 if it never spoke. */
  synchronized long silent(String exercise, int group, int delegation) {
    return register.silent(exercise, group, delegation);
  }

  /**
   * Takes a person's decision.
   *
   * @param turn the question that it answers
   * @param request an id of its own; the same one counts once
   * @throws RefusedRequest if it comes too late, or the rules forbid it
   */
  synchronized void decide(SeatKey seat, String turn, String request, JsonObject move) {
    play.decide(seat, turn, request, move);
  }

  /** Lets the instructor decide at once for all who are asked in a group, by their agents. */
  synchronized void advance(Exercise exercise, int g) {
    play.advance(exercise, g);
  }

  /**
   * Begins the same talks anew with the same code, and ends those that went before if they have not
   * ended. Who sat there is told, and takes a seat again.
   */
  synchronized Exercise anew(Exercise before) throws IOException {
    if (before.phase() == ExercisePhase.RUNNING || before.phase() == ExercisePhase.PAUSED) {
      phase(before, ExercisePhase.ENDED);
    }
    Exercise next = register.begin(ClassPreparation.anew(register, before));
    message(before, -1, -1, List.of(), "The talks begin anew: take a seat with the same code.");
    return next;
  }

  /** Lets some of a group go aside. */
  synchronized void caucus(SeatKey seat, List<Integer> with) {
    Exercise exercise = register.exercise(seat.exercise());
    CaucusRule.check(exercise, seat, with);
    register.done(
        exercise,
        new ClassEvent.Caucused(
            register.now(),
            seat.group(),
            seat.delegation(),
            List.copyOf(with),
            CaucusRule.SECONDS));
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
    int[] seat = SeatChoice.free(exercise, group, delegation);
    String token = ClassSecrets.token();
    register.done(
        exercise,
        new ClassEvent.Joined(
            register.now(), seat[0], seat[1], name.strip(), ClassSecrets.hash(token), research));
    register.present(exercise.id(), seat[0], seat[1]);
    return token;
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
    register.done(exercise, new ClassEvent.PhaseChanged(register.now(), phase));
    for (int g = 0; g < exercise.groups(); g++) {
      play.agents(exercise, g);
    }
  }

  /** Writes a message. */
  synchronized void message(Exercise exercise, int group, int from, List<Integer> to, String text) {
    MessageRule.check(exercise, group, from, text, register.now());
    register.done(
        exercise,
        new ClassEvent.Messaged(register.now(), group, from, List.copyOf(to), text.strip()));
  }

  /** What an instructor does with a group, or with all (-1). */
  synchronized void act(Exercise exercise, ClassEvent event) {
    register.done(exercise, event);
    for (int g = 0; g < exercise.groups(); g++) {
      play.agents(exercise, g);
    }
  }

  /** Decides for those whose time is up, or whose browser has been gone too long. */
  public synchronized void tickAll() {
    for (Exercise exercise : register.all()) {
      for (int g = 0; g < exercise.groups(); g++) {
        if (exercise.phase() == ExercisePhase.RUNNING) {
          play.tick(exercise, g);
        }
      }
    }
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
    return register.now();
  }

  @Override
  public synchronized void close() throws IOException {
    register.close();
  }
}
