package org.parley.page.teach;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.page.http.RefusedRequest;
import org.parley.storage.DurableFile;
import org.parley.viz.document.PageBlock;

/**
 * Debriefs, each made once and kept beside the log of its class. Making one simulates for a while,
 * so it is done on a picture of the class and not while the class waits. What is kept is words and
 * pictures: it is shown even if a later version of the program plays the same decisions otherwise,
 * or not at all.
 */
final class DebriefCache {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();
  private static final String ENDING = ".debrief.json";

  /**
   * A debrief as it is kept.
   *
   * @param played how much had been played when it was made
   * @param open whether the class may read it
   * @param whole whether the levers are in it
   */
  private record Kept(long played, boolean open, boolean whole, ExerciseDebrief debrief) {}

  private final ClassHall hall;
  private final Path folder;
  private final Map<String, Kept> known = new LinkedHashMap<>();

  DebriefCache(ClassHall hall) {
    this.hall = hall;
    folder = hall.folder();
  }

  /**
   * The debrief of a class.
   *
   * @throws RefusedRequest if there is no such class, or it is not open to whoever asks
   */
  synchronized ExerciseDebrief of(String id, boolean instructor) {
    Optional<Exercise> exercise = hall.find(id);
    if (exercise.isEmpty()) {
      Kept kept = kept(id).orElseThrow(() -> new RefusedRequest(404, "there is no such exercise"));
      check(kept.open() || instructor);
      return kept.debrief();
    }
    check(instructor || exercise.get().phase() == ExercisePhase.DEBRIEF);
    Kept kept = of(exercise.get());
    return kept.whole() ? kept.debrief() : kept.debrief().with(ClassLevers.searching());
  }

  private static void check(boolean open) {
    if (!open) {
      throw new RefusedRequest(403, "the debrief is not open yet");
    }
  }

  /** Makes and keeps the debriefs of all classes that have ended and have none yet. */
  void keepAll() {
    for (Exercise exercise : hall.all()) {
      boolean ended =
          exercise.phase() == ExercisePhase.ENDED || exercise.phase() == ExercisePhase.DEBRIEF;
      if (ended && !of(exercise).whole()) {
        complete(exercise);
      }
    }
  }

  /** Searches for levers, which takes long and keeps nobody from reading the rest. */
  private void complete(Exercise exercise) {
    ExerciseRecord picture;
    synchronized (hall) {
      picture = ExerciseRecord.of(exercise);
    }
    List<PageBlock> levers = ClassLevers.of(picture);
    synchronized (this) {
      Kept now = of(exercise);
      Kept whole = new Kept(now.played(), now.open(), true, now.debrief().with(levers));
      known.put(exercise.id(), whole);
      write(exercise.id(), whole);
    }
  }

  private synchronized Kept of(Exercise exercise) {
    ExerciseRecord picture;
    long played;
    boolean ended;
    boolean open;
    synchronized (hall) {
      played = exercise.played();
      open = exercise.phase() == ExercisePhase.DEBRIEF;
      ended = open || exercise.phase() == ExercisePhase.ENDED;
      picture = ExerciseRecord.of(exercise);
    }
    Optional<Kept> before = kept(exercise.id()).filter(k -> k.played() == played);
    if (before.isPresent() && before.get().open() == open) {
      return before.get();
    }
    ExerciseDebrief debrief =
        before.map(Kept::debrief).orElseGet(() -> ExerciseDebrief.of(picture));
    Kept kept = new Kept(played, open, before.map(Kept::whole).orElse(false), debrief);
    known.put(exercise.id(), kept);
    if (ended) {
      write(exercise.id(), kept);
    }
    return kept;
  }

  private Optional<Kept> kept(String id) {
    if (!known.containsKey(id) && id.matches("[0-9a-f]{32}")) {
      read(folder.resolve(id + ENDING)).ifPresent(kept -> known.put(id, kept));
    }
    return Optional.ofNullable(known.get(id));
  }

  private static Optional<Kept> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(GSON.fromJson(Files.readString(file), Kept.class))
          : Optional.empty();
    } catch (IOException | JsonParseException broken) {
      // It is made again from the log.
      return Optional.empty();
    }
  }

  private void write(String id, Kept kept) {
    try {
      DurableFile.write(folder.resolve(id + ENDING), GSON.toJson(kept));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
