package org.parley.lab.backtest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.lab.io.ReadResult;
import org.parley.scenario.io.InputProblem;

/**
 * Reads a table of talks (CSV, UTF-8): a line that names the columns, then a line a talk. Columns
 * are found by name; those that it does not know are passed over.
 */
public final class TalkTableReader {
  private static final int MOST_PROBLEMS = 50;

  private TalkTableReader() {}

  /** Reads a file. */
  public static ReadResult<TalkTable> read(Path file) {
    if (Files.isDirectory(file)) {
      return broken(file, "is a folder", "a table of talks: a CSV file");
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return parse(file.toString(), StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return broken(file, "is not UTF-8", "a table of talks in UTF-8");
    } catch (NoSuchFileException e) {
      return broken(file, "there is no such file", "a table of talks: a CSV file");
    } catch (IOException e) {
      return broken(file, "cannot be read: " + e.getMessage(), "a table of talks: a CSV file");
    }
  }

  private static ReadResult<TalkTable> broken(Path file, String what, String expected) {
    return new ReadResult<>(
        Optional.empty(), List.of(new InputProblem(file.toString(), 1, 1, "", what, expected, "")));
  }

  /** Reads a text. */
  public static ReadResult<TalkTable> parse(String file, String text) {
    List<InputProblem> problems = new ArrayList<>();
    List<CsvRecord> lines = lines(file, text, problems);
    if (!problems.isEmpty()) {
      return new ReadResult<>(Optional.empty(), problems);
    }
    if (lines.size() < 2) {
      String expected = "a line that names the columns, and one line or more with a talk each";
      problems.add(new InputProblem(file, 1, 1, "", "there is no talk in it", expected, ""));
      return new ReadResult<>(Optional.empty(), problems);
    }
    List<String> header = stripped(lines.get(0));
    TalkColumns columns = TalkColumns.of(file, header, problems);
    List<TalkRecord> talks = new ArrayList<>();
    if (problems.isEmpty()) {
      rows(file, header, columns, lines.subList(1, lines.size()), talks, problems);
    }
    return new ReadResult<>(Optional.of(new TalkTable(file, header, talks)), shortened(problems));
  }

  private static List<CsvRecord> lines(String file, String text, List<InputProblem> problems) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      return CsvReader.builder()
          .allowMissingFields(true)
          .allowExtraFields(true)
          .ofCsvRecord(marked)
          .stream()
          .toList();
    } catch (CsvParseException e) {
      problems.add(new InputProblem(file, 1, 1, "", "is no table: " + e.getMessage(), "CSV", ""));
      return List.of();
    }
  }

  private static void rows(
      String file,
      List<String> header,
      TalkColumns columns,
      List<CsvRecord> lines,
      List<TalkRecord> talks,
      List<InputProblem> problems) {
    Set<String> ids = new HashSet<>();
    for (CsvRecord of : lines) {
      int line = (int) of.getStartingLineNumber();
      List<String> cells = stripped(of);
      if (cells.size() != header.size()) {
        String what = cells.size() + (cells.size() == 1 ? " cell" : " cells") + " in this line";
        String expected = header.size() + ", as many as the first line names columns";
        problems.add(new InputProblem(file, line, 1, "", what, expected, ""));
        continue;
      }
      Optional<TalkRecord> talk = new TalkRow(file, header, line, cells, problems).read(columns);
      if (talk.isPresent() && !ids.add(talk.get().id())) {
        String what = "a talk before has the id '" + talk.get().id() + "' too";
        problems.add(new InputProblem(file, line, 1, TalkColumns.ID, what, "each talk once", ""));
      }
      talk.ifPresent(talks::add);
    }
  }

  private static List<InputProblem> shortened(List<InputProblem> problems) {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    List<InputProblem> some = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    InputProblem last = problems.get(MOST_PROBLEMS);
    int more = problems.size() - MOST_PROBLEMS;
    some.add(
        new InputProblem(
            last.file(), last.line(), 1, "", more + " more problems from here", "", ""));
    return some;
  }

  private static List<String> stripped(CsvRecord line) {
    return line.getFields().stream().map(String::strip).toList();
  }
}
