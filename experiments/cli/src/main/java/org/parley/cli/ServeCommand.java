package org.parley.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.parley.page.ParleyPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley serve}: the page in a browser. */
@Command(
    name = "serve",
    versionProvider = ProgramVersion.class,
    description = {
      "Opens the page: explore talks by dragging, write talks, teach a class. Nothing is asked of",
      "any other machine, and nobody needs an account. Ends with Ctrl-C."
    },
    footer = {
      "",
      "Example:",
      "  parley serve scenarios",
      "  parley serve scenarios/lagoon.yaml --host 192.168.1.20 --port 8080"
    })
final class ServeCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Scenario files, or folders of them (default: scenarios).")
  private List<Path> scenarios;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: 127.0.0.1, this machine alone).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on (default: 8080; 0 for any that is free).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "parley-data",
      description = "Folder for what must outlive the process (default: parley-data).")
  private Path data;

  ServeCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> talks = scenarios == null ? List.of(Path.of("scenarios")) : scenarios;
    for (Path path : talks) {
      if (!Files.exists(path)) {
        console.err().println("parley serve: there is no such file or folder: " + path);
        return ExitCodes.INVALID_INPUT;
      }
    }
    HeadlessDrawing.ensure();
    try (ParleyPage page = open(talks)) {
      console.out().println("Parley is at " + page.address());
      console.out().println("To teach, open " + page.instructorLink());
      console.out().flush();
      waitForTheEnd(page);
      return ExitCodes.DONE;
    } catch (BindException taken) {
      console.err().printf("parley serve: %s:%d cannot be listened on%n", host, port);
      console.err().println("    Something else may use it: try --port 0, or another --host.");
      return ExitCodes.FAULT;
    } catch (NoSuchFileException gone) {
      console.err().println("parley serve: there is no such file: " + gone.getFile());
      return ExitCodes.INVALID_INPUT;
    }
  }

  private ParleyPage open(List<Path> talks) throws IOException {
    ParleyPage.Settings settings =
        new ParleyPage.Settings(talks, host, port, data, ProgramVersion.parley());
    return ParleyPage.open(settings, fault -> console.err().println("parley serve: " + fault));
  }

  private static void waitForTheEnd(ParleyPage page) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(page::close, "parley-serve-end");
    Runtime.getRuntime().addShutdownHook(hook);
    ended.await();
  }
}
