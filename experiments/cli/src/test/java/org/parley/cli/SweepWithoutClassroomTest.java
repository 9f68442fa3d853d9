package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.lab.sweep.ThreadExecutor;

/** The jar for Spark has no sheets and no page: a sweep must load nothing of them. */
class SweepWithoutClassroomTest {
  private static final String SWEEP =
      """
      sweep: 1
      scenario: talks.yaml
      parameters:
        talks.rounds: [2, 3]
      design: factorial
      replications: 2
      seed: 1
      """;

  @TempDir private Path temp;

  @Test
  void aSweepAloneLoadsNothingOfTheClassroom() throws Exception {
    Path scenarios = Path.of(System.getProperty("parley.root", "../..")).resolve("scenarios");
    Files.copy(scenarios.resolve("orchard.yaml"), temp.resolve("talks.yaml"));
    Path sweep = Files.writeString(temp.resolve("sweep.yaml"), SWEEP);
    String said =
        (String)
            new Loader()
                .loadClass(Sweep.class.getName())
                .getMethod("said", String[].class)
                .invoke(
                    null,
                    (Object)
                        new String[] {
                          sweep.toString(), "--quiet", "--out", temp.resolve("out").toString()
                        });
    assertThat(said).startsWith("0: ");
    assertThat(temp.resolve("out").resolve("report.html")).isNotEmptyFile();
  }

  /** What is called by reflection inside the loader. */
  public static final class Sweep {
    private Sweep() {}

    /** Runs a sweep; its exit code, and what it printed as errors. */
    public static String said(String... arguments) {
      StringWriter err = new StringWriter();
      CommandConsole console =
          new CommandConsole(
              new PrintWriter(new StringWriter()), new PrintWriter(err), false, Map.of());
      int exit = Parley.sweep(arguments, console, threads -> new ThreadExecutor(1));
      return exit + ": " + err;
    }
  }

  /** Parley's classes but those of the classroom and the page. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(SweepWithoutClassroomTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.parley.")) {
        return super.loadClass(name, resolve);
      }
      if (name.startsWith("org.parley.classroom.") || name.startsWith("org.parley.page.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] all = bytes.readAllBytes();
        return defineClass(name, all, 0, all.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
