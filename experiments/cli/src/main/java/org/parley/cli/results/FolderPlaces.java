package org.parley.cli.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.parley.scenario.io.ReadingResult;
import org.parley.storage.Checksum;

/** Where a result folder stands. */
public final class FolderPlaces {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DIGITS = 8;

  private FolderPlaces() {}

  /**
   * The folder asked for; unless one was, {@code results/<scenario>-<utc time>-<hash8>}, the first
   * of its name that is free and that nobody is about to take. The hash is of what the results
   * depend on: resolved scenario, seed and number of runs.
   */
  public static Path of(Optional<Path> asked, ReadingResult.Valid reading, long runs, long seed) {
    if (asked.isPresent()) {
      return asked.get();
    }
    String hash = Checksum.of(reading.resolved() + "\n" + seed + "\n" + runs).substring(0, DIGITS);
    String name = reading.scenario().id() + "-" + TIME.format(Instant.now()) + "-" + hash;
    Path results = Path.of("results");
    Path place = results.resolve(name);
    for (int n = 2; Files.exists(place) || PartialFolder.isBegun(place); n++) {
      place = results.resolve(name + "-" + n);
    }
    return place;
  }
}
