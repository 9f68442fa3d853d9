package org.parley.page.teach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.parley.page.http.RefusedRequest;

/**
 * The exercises of this process with their logs, who holds which seat, and who was there last.
 * Whatever is done is first written to the exercise's log, then made true. Not for several threads.
 */
final class ClassRegister {
  private final Path folder;
  private final LongSupplier clock;
  private final Map<String, Exercise> exercises = new LinkedHashMap<>();
  private final Map<String, EventLog> logs = new LinkedHashMap<>();
  private final Map<String, SeatKey> tokens = new LinkedHashMap<>();
  private final Map<String, Long> seen = new LinkedHashMap<>();

  private ClassRegister(Path folder, LongSupplier clock) {
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
  static ClassRegister open(Path folder, LongSupplier clock, Consumer<String> faults)
      throws IOException {
    Files.createDirectories(folder);
    ClassRegister register = new ClassRegister(folder, clock);
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".log")).sorted().toList();
    }
    for (Path file : files) {
      try {
        register.reopen(file);
      } catch (IOException | RuntimeException broken) {
        faults.accept("the class in " + file + " cannot be played again and is left as it is");
      }
    }
    return register;
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

  /** Begins an exercise; when this returns its first line is on disk. */
  Exercise begin(ClassEvent.Prepared prepared) throws IOException {
    Exercise exercise = new Exercise(prepared);
    EventLog log = EventLog.open(folder.resolve(exercise.id() + ".log"));
    log.append(prepared);
    log.settle(log.written());
    exercises.put(exercise.id(), exercise);
    logs.put(exercise.id(), log);
    return exercise;
  }

  private void admit(Exercise exercise, ClassEvent.Joined joined) {
    tokens.put(joined.token(), new SeatKey(exercise.id(), joined.group(), joined.delegation()));
  }

  /** Writes what happens and makes it true. */
  void done(Exercise exercise, ClassEvent event) {
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

  /** The log of an exercise, if there is one. */
  Optional<EventLog> log(String exercise) {
    return Optional.ofNullable(logs.get(exercise));
  }

  /** Where the logs lie. */
  Path folder() {
    return folder;
  }

  /** An exercise, if there is one that can be played. */
  Optional<Exercise> find(String id) {
    return Optional.ofNullable(exercises.get(id));
  }

  /** All exercises, in the order in which they were begun. */
  List<Exercise> all() {
    List<Exercise> all = new ArrayList<>(exercises.values());
    all.sort(Comparator.comparingLong(Exercise::preparedAt));
    return all;
  }

  Exercise exercise(String id) {
    return Optional.ofNullable(exercises.get(id))
        .orElseThrow(() -> new RefusedRequest(404, "there is no such exercise"));
  }

  /** The newest exercise with a code: talks that begin anew keep the code of those before. */
  Optional<Exercise> byCode(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    return exercises.values().stream()
        .filter(e -> e.code().equals(plain))
        .max(Comparator.comparingLong(Exercise::preparedAt));
  }

  /** The seat of a token, if it is one. */
  Optional<SeatKey> seatOf(String token) {
    return Optional.ofNullable(token).map(t -> tokens.get(ClassSecrets.hash(t)));
  }

  /** Notes that a seat's browser is there. */
  void present(String exercise, int group, int delegation) {
    seen.put(exercise + "/" + group + "/" + delegation, clock.getAsLong());
  }

  /** How long, in milliseconds, a seat's browser has been silent; 0 if it never spoke. */
  long silent(String exercise, int group, int delegation) {
    Long last = seen.get(exercise + "/" + group + "/" + delegation);
    return last == null ? 0 : clock.getAsLong() - last;
  }

  /** Milliseconds since 1970. */
  long now() {
    return clock.getAsLong();
  }

  void close() throws IOException {
    for (EventLog log : logs.values()) {
      log.settle(log.written());
      log.close();
    }
  }
}
