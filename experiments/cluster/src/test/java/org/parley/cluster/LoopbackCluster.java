package org.parley.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A real Spark master with real workers, one core each, as processes of their own that listen on
 * the loopback interface alone and have the jars of Spark and nothing else. Closing it ends all of
 * them; so does the end of this process.
 */
final class LoopbackCluster implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:[0-9]+");
  private static final Path HOME =
      Path.of(System.getProperty("parley.root"), "experiments/cluster/spark/target/spark");
  private static final Map<String, String> QUIET =
      Map.of(
          "spark.driver.host", "127.0.0.1",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.ui.enabled", "false",
          "spark.executor.memory", "512m");

  private final Path folder;
  private final List<Process> processes = new CopyOnWriteArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final Thread atTheEnd = new Thread(this::end, "end-cluster");
  private String url = "";

  private LoopbackCluster(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /** Starts a master and workers, and waits until they have found each other. */
  static LoopbackCluster start(Path folder, int workers) throws IOException, InterruptedException {
    LoopbackCluster cluster = new LoopbackCluster(Files.createDirectories(folder));
    try {
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

  private void master() throws IOException, InterruptedException {
    java(
        "master",
        "256m",
        "org.apache.spark.deploy.master.Master",
        List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    Matcher found = URL.matcher(await("master", "Starting Spark master at", 1));
    if (!found.find()) {
      throw new IllegalStateException("the master does not say where it is");
    }
    url = found.group();
  }

  /** Each on an address of its own: Spark has no task overtaken by another on the same host. */
  private void worker(int number) throws IOException {
    String arguments = "--port 0 --webui-port 0 --cores 1 --memory 600m --host 127.0.0." + number;
    List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
    all.addAll(List.of("--work-dir", folder.resolve("work" + number).toString(), url));
    workers.add(java("worker" + number, "256m", "org.apache.spark.deploy.worker.Worker", all));
  }

  /** Kills a worker outright, with the executor that it started. */
  void kill(int worker) {
    end(workers.get(worker - 1));
  }

  /** Starts a sweep by {@code spark-submit}; its output goes to the log of that name. */
  Process submit(String log, List<String> arguments) throws IOException {
    Path jar =
        Path.of(System.getProperty("parley.root"), "experiments/cluster/target/parley-cluster.jar");
    List<String> all = new ArrayList<>(List.of("--master", url));
    QUIET.forEach((key, value) -> all.addAll(List.of("--conf", key + "=" + value)));
    all.addAll(List.of("--conf", "spark.speculation=true"));
    all.addAll(List.of("--class", ClusterSweep.class.getName(), jar.toString()));
    all.addAll(arguments);
    return java(log, "512m", "org.apache.spark.deploy.SparkSubmit", all);
  }

  /** This process as a driver, whose executors know the classes of the tests. */
  JavaSparkContext context(Map<String, String> settings) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String ours =
        Arrays.stream(path.split(File.pathSeparator))
            .filter(
                entry -> !Files.exists(HOME.resolve("jars").resolve(Path.of(entry).getFileName())))
            .collect(Collectors.joining(File.pathSeparator));
    SparkConf conf = new SparkConf().setMaster(url).setAppName("test");
    QUIET.forEach(conf::set);
    conf.set("spark.log.level", "OFF").set("spark.executor.extraClassPath", ours);
    settings.forEach(conf::set);
    return new JavaSparkContext(conf);
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"));
  }

  private Process java(String log, String memory, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory);
    command.addAll(List.of("-cp", HOME + "/jars/*", main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.redirectOutput(folder.resolve(log + ".log").toFile()).start();
    processes.add(process);
    return process;
  }

  /** The line of a log that holds a text for the n-th time, once it is there. */
  private String await(String log, String text, int times)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TestPatience.SECONDS);
    while (System.nanoTime() < end && processes.stream().allMatch(Process::isAlive)) {
      List<String> lines = log(log).lines().filter(line -> line.contains(text)).toList();
      if (lines.size() >= times) {
        return lines.get(times - 1);
      }
      Thread.sleep(100);
    }
    StringBuilder said = new StringBuilder("no '" + text + "' in the log of the " + log);
    said.append(times > 1 ? ", " + times + " times over:" : ":");
    try (var logs = Files.newDirectoryStream(folder, "*.log")) {
      for (Path each : logs) {
        said.append("\n== ").append(each.getFileName()).append('\n').append(Files.readString(each));
      }
    }
    throw new IllegalStateException(said.toString());
  }

  private void end() {
    processes.forEach(LoopbackCluster::end);
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends every process that was started here. */
  @Override
  public void close() {
    end();
    processes.forEach(process -> process.onExit().join());
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
  }
}
