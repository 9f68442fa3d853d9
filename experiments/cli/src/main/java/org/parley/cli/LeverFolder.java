package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.lab.lever.LeverSearch;
import org.parley.lab.lever.TrialFile;
import org.parley.scenario.io.ReadingResult;
import org.parley.storage.Checksum;

/** A folder in which {@code parley levers} keeps the runs that it made. */
record LeverFolder(Path place) {
  private static final Pattern RUNS = Pattern.compile(".* (\\d+) runs");

  /**
   * Opens its runs, or begins a file of them.
   *
   * @throws IllegalArgumentException if they are of another scenario, goal, seed or number of runs
   */
  TrialFile open(ReadingResult.Valid reading, LeverSearch search) throws IOException {
    String of =
        "levers of %s, goal %s, seed %d, %d runs"
            .formatted(Checksum.of(reading.resolved()), goal(search), search.seed(), search.runs());
    return TrialFile.open(trials(), of);
  }

  private Path trials() {
    return place.resolve("trials.tsv");
  }

  private static String goal(LeverSearch search) {
    return search.goals().isEmpty() ? "of the scenario" : search.goals().get(0).goal().toString();
  }

  /** How many runs the strongest levers get there; empty if the folder is none of levers. */
  Optional<Integer> runs() throws IOException {
    if (!Files.isRegularFile(trials())) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(trials())) {
      return lines
          .findFirst()
          .map(RUNS::matcher)
          .filter(Matcher::matches)
          .map(m -> Integer.valueOf(m.group(1)));
    }
  }
}
