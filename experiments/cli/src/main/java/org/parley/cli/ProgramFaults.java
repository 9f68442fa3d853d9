package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Faults of the program: one line for the user, the details in a file; and lack of memory. */
final class ProgramFaults {
  private ProgramFaults() {}

  static int report(Throwable fault, CommandConsole console) {
    if (MemoryShortage.isCauseOf(fault)) {
      console.err().println("parley: " + MemoryShortage.words("for this command"));
      console.err().flush();
      return ExitCodes.FAULT;
    }
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    String line = (fault.getClass().getSimpleName() + message).replaceAll("\\s+", " ").strip();
    console.err().println("parley: internal fault: " + line + details(fault));
    console.err().flush();
    return ExitCodes.FAULT;
  }

  private static String details(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    try {
      Path file = Files.createTempFile("parley-fault-", ".txt");
      Files.writeString(file, "Parley " + ProgramVersion.parley() + "\n" + trace);
      return " (details: " + file + ")";
    } catch (IOException e) {
      return " (details could not be written: " + e.getMessage() + ")";
    }
  }
}
