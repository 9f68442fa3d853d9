package org.parley.cli;

import java.nio.file.FileAlreadyExistsException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What a command answers when something stands where its results were to go. */
final class OccupiedPlace {
  private OccupiedPlace() {}

  /**
   * A wrong command line, whether the place was taken from the beginning or while runs were made;
   * in the second case it says where the results are all the same.
   *
   * @param taken its file is the place, its other file the folder that the results are in
   */
  static ParameterException refused(CommandSpec command, FileAlreadyExistsException taken) {
    String exists =
        "'--out': " + taken.getFile() + " exists already, and results are never written over";
    String rescued =
        taken.getOtherFile() == null
            ? ""
            : "\n    It came while this command was at work; its results are in "
                + taken.getOtherFile();
    return new ParameterException(command.commandLine(), exists + rescued);
  }
}
