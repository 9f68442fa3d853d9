package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.scenario.io.ScenarioSetting;
import picocli.CommandLine.Model.CommandSpec;

/** A command line as somebody would type it. */
final class CommandText {
  private CommandText() {}

  /** The command line that is being run. */
  static String of(CommandSpec spec) {
    return of(spec.root().commandLine().getParseResult().originalArgs());
  }

  /** The command with these arguments. */
  static String of(List<String> arguments) {
    return "parley " + arguments.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
  }

  /**
   * The command with these arguments, to be typed again: without the folder for the results, which
   * is there by then.
   */
  static String again(List<String> arguments) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals("--out") || word.equals("--html")) {
        i++;
      } else if (!word.startsWith("--out=") && !word.startsWith("--html=")) {
        kept.add(word);
      }
    }
    return of(kept);
  }

  /** The talks as every command takes them: the file and what is changed in it. */
  static String talks(Path file, List<ScenarioSetting> settings) {
    List<String> words = new ArrayList<>(List.of(file.toString()));
    settings.forEach(s -> words.addAll(List.of("--set", s.path() + "=" + s.value())));
    return words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
  }

  /** A word as a shell takes it. */
  static String quoted(String word) {
    boolean plain = word.matches("[A-Za-z0-9_./:=,@%+-]+");
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
