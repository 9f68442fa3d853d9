package org.parley.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page in a process of its own, which can be killed as a machine without power is. */
final class ServedProcess implements AutoCloseable {
  private final Path data;
  private final Path faults;
  private final List<Path> talks;
  private Process process;
  private String address;
  private String instructorLink;

  ServedProcess(List<Path> talks, Path data) throws IOException {
    this.talks = talks;
    this.data = data;
    faults = data.resolve("faults.txt");
    start(0);
  }

  private void start(int port) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Xmx512m",
            "-cp",
            classes,
            ServedProcess.class.getName(),
            data.toString(),
            String.valueOf(port));
    process =
        new ProcessBuilder(
                Stream.concat(command.stream(), talks.stream().map(Path::toString)).toList())
            .redirectError(ProcessBuilder.Redirect.appendTo(faults.toFile()))
            .start();
    BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
    address = told.readLine();
    instructorLink = told.readLine();
    if (instructorLink == null) {
      throw new IOException("the page did not start: " + faults());
    }
  }

  /** Ends the process without a warning, and starts another at the same address. */
  void killAndStart() throws IOException, InterruptedException {
    int port = java.net.URI.create(address).getPort();
    process.destroyForcibly().waitFor();
    start(port);
  }

  String address() {
    return address;
  }

  String instructorLink() {
    return instructorLink;
  }

  /** Whatever the processes complained of. */
  String faults() throws IOException {
    return Files.readString(faults);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Serves until it is killed: a folder for what must last, a port, files of talks. */
  public static void main(String[] arguments) throws IOException {
    List<Path> talks = Stream.of(arguments).skip(2).map(Path::of).toList();
    ParleyPage page =
        ParleyPage.open(
            new ParleyPage.Settings(
                talks, "127.0.0.1", Integer.parseInt(arguments[1]), Path.of(arguments[0]), "test"),
            System.err::println);
    System.out.println(page.address());
    System.out.println(page.instructorLink());
  }
}
