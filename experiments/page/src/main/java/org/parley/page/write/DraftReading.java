package org.parley.page.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.ensemble.OpeningDoubts;
import org.parley.page.http.RefusedRequest;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioReader;

/** Reads drafts with the reader of all scenarios, in its own words. */
public final class DraftReading {
  /** Letters of a draft beyond which none is read. */
  private static final int MOST_LETTERS = 300_000;

  private final ScenarioShelf shelf;

  /** Drafts that may extend what is on a shelf. */
  public DraftReading(ScenarioShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * Something that is not right, where it stands.
   *
   * @param line from 1
   * @param column from 1
   * @param path address in the scenario; may be empty
   * @param message what is wrong, with what would be right
   * @param fix a word that could take the place of the wrong one; empty if there is none
   */
  public record Mark(int line, int column, String path, String message, String fix) {}

  /**
   * What reading a draft came to.
   *
   * @param valid whether it is a scenario
   * @param problems what keeps it from being one
   * @param warnings what its author should know
   */
  public record Checked(boolean valid, List<Mark> problems, List<Mark> warnings) {}

  /** Reads a draft. */
  public Checked check(String text) {
    ReadingResult reading = read(text);
    if (reading instanceof ReadingResult.Valid valid) {
      Stream<InputProblem> doubts =
          OpeningDoubts.of(valid.scenario()).stream()
              .map(d -> valid.warning(d.path(), d.message(), d.advice()));
      return new Checked(
          true,
          List.of(),
          Stream.concat(valid.warnings().stream(), doubts).map(DraftReading::mark).toList());
    }
    ReadingResult.Invalid invalid = (ReadingResult.Invalid) reading;
    return new Checked(
        false, invalid.problems().stream().map(DraftReading::mark).toList(), List.of());
  }

  /** The scenario of a draft, if it is one. */
  public Optional<Scenario> scenario(String text) {
    return read(text) instanceof ReadingResult.Valid valid
        ? Optional.of(valid.scenario())
        : Optional.empty();
  }

  /** The draft as it is read, valid or not. */
  public ReadingResult read(String text) {
    if (text == null || text.length() > MOST_LETTERS) {
      throw new RefusedRequest(413, "a draft has at most %,d letters".formatted(MOST_LETTERS));
    }
    return ScenarioReader.read("draft.yaml", text, List.of(), new ShelfTexts(shelf));
  }

  private static Mark mark(InputProblem problem) {
    String message = problem.message();
    if (!problem.expected().isEmpty()) {
      message += "; expected " + problem.expected();
    }
    boolean own = problem.file().equals("draft.yaml");
    return new Mark(
        own ? problem.line() : 1,
        own ? problem.column() : 1,
        problem.path(),
        (own ? "" : problem.file() + ": ")
            + message
            + (problem.maybe().isEmpty() ? "" : ". " + problem.maybe()),
        fix(problem.maybe()));
  }

  private static String fix(String maybe) {
    int from = maybe.indexOf("Maybe you meant '");
    int start = from + "Maybe you meant '".length();
    int end = from < 0 ? -1 : maybe.indexOf('\'', start);
    return end < 0 ? "" : maybe.substring(start, end);
  }
}
