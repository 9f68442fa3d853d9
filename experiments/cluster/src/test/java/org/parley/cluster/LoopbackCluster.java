package org.parley.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Spark master with real workers, one core each, as processes of their own that listen on
 * the loopback interface alone. Closing it ends all of them.
 */
final class LoopbackCluster implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:[0-9]+");
  private static final long LONGEST_SECONDS = 180;

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private String url = "";

  private LoopbackCluster(Path home) {
    this.home = home;
  }

  /** Starts a master and workers, and waits until they have found each other. */
  static LoopbackCluster start(Path home, int workers) throws IOException, InterruptedException {
    LoopbackCluster cluster = new LoopbackCluster(home);
    try {
      cluster.link();
      cluster.master();
      for (int worker = 1; worker <= workers; worker++) {
        cluster.worker(worker);
      }
      cluster.await("master", "Registering worker", workers);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** What an installation of Spark has under jars: the class path, without what is ours. */
  private void link() throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.endsWith(".jar") && !name.startsWith("parley")) {
        Files.createSymbolicLink(jars.resolve(name), jar.toAbsolutePath());
      }
    }
  }

  private void master() throws IOException, InterruptedException {
    processes.add(
        java(
            "master",
            "256m",
            "org.apache.spark.deploy.master.Master",
            List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0")));
    Matcher found = URL.matcher(await("master", "Starting Spark master at", 1));
    if (!found.find()) {
      throw new IllegalStateException("the master does not say where it is");
    }
    url = found.group();
  }

  private void worker(int number) throws IOException {
    Path folder = home.resolve("work" + number);
    List<String> arguments =
        List.of(
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "600m",
            "--work-dir",
            folder.toString(),
            url);
    Process worker =
        java("worker" + number, "256m", "org.apache.spark.deploy.worker.Worker", arguments);
    processes.add(worker);
    workers.add(worker);
  }

  /** Where the master is. */
  String url() {
    return url;
  }

  /** Kills a worker outright, with the executor that it started. */
  void kill(int worker) throws InterruptedException {
    Process process = workers.get(worker - 1);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /** Starts a sweep by {@code spark-submit}; its output goes to the log of that name. */
  Process submit(String log, Path jar, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("--master", url));
    for (String conf :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.ui.enabled=false",
            "spark.executor.memory=512m",
            "spark.speculation=true")) {
      all.addAll(List.of("--conf", conf));
    }
    all.addAll(List.of("--class", ClusterSweep.class.getName(), jar.toString()));
    all.addAll(arguments);
    Process driver = java(log, "512m", "org.apache.spark.deploy.SparkSubmit", all);
    processes.add(driver);
    return driver;
  }

  String log(String name) throws IOException {
    return Files.readString(home.resolve(name + ".log"));
  }

  private Process java(String log, String memory, String main, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-cp",
                home.resolve("jars") + File.separator + "*",
                main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.redirectOutput(home.resolve(log + ".log").toFile()).start();
  }

  /** The line of a log that holds a text for the n-th time, once it is there. */
  private String await(String log, String text, int times)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < end) {
      List<String> lines = log(log).lines().filter(line -> line.contains(text)).toList();
      if (lines.size() >= times) {
        return lines.get(times - 1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("'" + text + "' never came:\n" + log(log));
  }

  /** Ends every process that was started here, and takes the links back. */
  @Override
  public void close() throws IOException, InterruptedException {
    for (int i = processes.size() - 1; i >= 0; i--) {
      Process process = processes.get(i);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> links = Files.list(home.resolve("jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }
}
