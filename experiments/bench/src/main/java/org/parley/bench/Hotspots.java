package org.parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.parley.negotiation.Simulation;

/**
 * Where the time of whole talks goes, by sampling with the flight recorder: share of samples with a
 * method on top of the stack, and anywhere on it.
 */
public final class Hotspots {
  private static final int SHOWN = 25;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Integer> top = new HashMap<>();
  private final Map<String, Integer> within = new HashMap<>();
  private int samples;

  private Hotspots() {}

  /**
   * Prints the hottest methods.
   *
   * @param args which talks ({@link TalksBenchmark.Talks}), and how many seconds
   */
  public static void main(String[] args) throws IOException {
    TalksBenchmark.Talks talks = TalksBenchmark.Talks.valueOf(args[0]);
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Simulation simulation = Simulation.of(talks.compiled(), 1);
    long first = 1_000_000;
    first += run(simulation, first, 3);
    Path file = Files.createTempFile("hotspots", ".jfr");
    long runs;
    long before = THREADS.getCurrentThreadCpuTime();
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      runs = run(simulation, first, seconds);
      recording.stop();
      recording.dump(file);
    }
    double used = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
    Hotspots hotspots = new Hotspots();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      hotspots.count(event);
    }
    Files.delete(file);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f talks per second of processor time, %.0f by the clock%n",
        talks,
        runs / used,
        runs / (double) seconds);
    hotspots.print("on top", hotspots.top);
    hotspots.print("within", hotspots.within);
  }

  private static long run(Simulation simulation, long first, int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long run = first;
    while (System.nanoTime() < end) {
      simulation.run(run++);
    }
    return run - first;
  }

  private void count(RecordedEvent event) {
    if (!event.getEventType().getName().equals("jdk.ExecutionSample")
        || event.getStackTrace() == null) {
      return;
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    Set<String> seen = new HashSet<>();
    for (RecordedFrame frame : frames) {
      seen.add(name(frame));
    }
    samples++;
    top.merge(name(frames.get(0)), 1, Integer::sum);
    seen.forEach(name -> within.merge(name, 1, Integer::sum));
  }

  private static String name(RecordedFrame frame) {
    String type = frame.getMethod().getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
  }

  private void print(String title, Map<String, Integer> counts) {
    System.out.println(title);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(
            e ->
                System.out.printf(
                    Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * e.getValue() / samples, e.getKey()));
  }
}
