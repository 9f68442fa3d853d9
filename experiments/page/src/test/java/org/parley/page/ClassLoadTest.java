package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ninety people in thirty groups at once: all join in the same moment, all keep a stream open, all
 * play to the end, while two others explore.
 *
 * <p>{@code -Dparley.load.think=12000} lets everybody think that many milliseconds on average, so
 * that the class takes some minutes, prints how long answers took, and demands 95% of them within
 * {@value #WITHIN} ms.
 */
@Timeout(1200)
class ClassLoadTest {
  private static final int PAIRS = 15;
  private static final int FOURS = 15;
  private static final int PEOPLE = 2 * PAIRS + 4 * FOURS;
  private static final int THINK = Integer.getInteger("parley.load.think", 0);
  private static final int WITHIN = 200;

  @TempDir private Path data;

  private final ConcurrentLinkedQueue<Long> looks = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> decisions = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> explored = new ConcurrentLinkedQueue<>();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile boolean over;

  @Test
  void ninetyPeopleJoinAtOnceAndPlayToTheEnd() throws Exception {
    List<Path> talks = List.of(ClassClient.scenario("orchard"), ClassClient.scenario("lagoon"));
    try (ClassClient client = new ClassClient(talks, data)) {
      String pairs = client.prepare("orchard", PAIRS, 0, 0);
      String fours = client.prepare("lagoon", FOURS, 0, 0);
      List<String> people = new ArrayList<>(joinAtOnce(client, pairs, 2 * PAIRS));
      people.addAll(joinAtOnce(client, fours, 4 * FOURS));
      client.act(pairs, "{\"what\":\"start\"}");
      client.act(fours, "{\"what\":\"start\"}");
      long before = usedHeap();
      ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 2);
      List<Future<?>> explorers = new ArrayList<>();
      for (int k = 0; k < 2; k++) {
        String name = "explorer-" + k;
        explorers.add(threads.submit(() -> explore(client, name)));
      }
      List<Future<?>> all = new ArrayList<>();
      for (String seat : people) {
        all.add(threads.submit(() -> play(client, seat)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      over = true;
      for (Future<?> one : explorers) {
        one.get();
      }
      threads.shutdown();
      long grown = usedHeap() - before;
      assertThat(client.faults()).isEmpty();
      for (String exercise : List.of(pairs, fours)) {
        assertThat(client.glance(exercise).get("phase").getAsString()).isEqualTo("ended");
      }
      assertThat(inLogs(List.of(pairs, fours))).as("no decision lost").isEqualTo(taken.get());
      assertThat(grown / 1_000_000).as("megabytes kept for ninety seats").isLessThan(200);
      nothingIsForgotten(client, people);
      report(grown);
      if (THINK > 0) {
        assertThat(within(decisions, .95)).isLessThan(WITHIN);
        assertThat(within(looks, .95)).isLessThan(WITHIN);
        assertThat(within(explored, .95)).isLessThan(WITHIN);
      }
    }
  }

  /** As many as there are seats, and five more, in the same moment: each seat goes once. */
  private static List<String> joinAtOnce(ClassClient client, String exercise, int seats) {
    String code = client.code(exercise);
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int k = 0; k < seats + 5; k++) {
      asked.add(client.posting("api/join", "", ClassClient.joining(code, "Person " + k)));
    }
    List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();
    assertThat(answers.stream().filter(a -> a.statusCode() == 409)).hasSize(5);
    List<String> cookies =
        answers.stream().filter(a -> a.statusCode() == 200).map(ClassClient::cookie).toList();
    Set<String> taken = new TreeSet<>();
    for (String cookie : cookies) {
      JsonObject view = client.view(cookie);
      taken.add(view.get("group") + " " + view.getAsJsonObject("you").get("id"));
    }
    assertThat(taken).hasSize(seats);
    return cookies;
  }

  private void play(ClassClient client, String seat) {
    Semaphore changed = new Semaphore(1);
    client.streaming(
        seat,
        line -> {
          if (line.startsWith("data:")) {
            changed.release();
          }
        });
    while (true) {
      await(changed);
      JsonObject view = timed(looks, () -> client.view(seat));
      if (view.get("phase").getAsString().equals("ended") || view.has("result")) {
        return;
      }
      if (!ClassClient.turn(view).isEmpty()) {
        think(seat);
        decide(client, seat, view);
        changed.release();
      }
    }
  }

  private void decide(ClassClient client, String seat, JsonObject view) {
    int round = view.get("round").getAsInt();
    boolean text = !view.getAsJsonObject("asked").getAsJsonArray("text").isEmpty();
    boolean mayOffer = view.getAsJsonObject("asked").get("mayOffer").getAsBoolean();
    JsonObject move =
        text && round > (THINK > 0 ? 4 : 2)
            ? ClassClient.move(view, "agree")
            : mayOffer ? ClassClient.offer(view, round < 2) : ClassClient.move(view, "hold");
    String request = java.util.UUID.randomUUID().toString();
    String turn = ClassClient.turn(view);
    HttpResponse<String> answer = timed(decisions, () -> client.decide(seat, turn, request, move));
    if (answer.statusCode() == 422) {
      JsonObject hold = ClassClient.move(view, "hold");
      answer = timed(decisions, () -> client.decide(seat, turn, request, hold));
    }
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
    taken.addAndGet(answer.statusCode() == 200 ? 1 : 0);
  }

  private static void await(Semaphore changed) {
    try {
      // Whoever missed a change looks again after a while, as the page does.
      changed.tryAcquire(2, TimeUnit.SECONDS);
      changed.drainPermits();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void think(String seat) {
    try {
      // From half to one and a half of the time, by the seat.
      Thread.sleep((long) (THINK * (0.5 + (seat.hashCode() & 0xff) / 255.0)));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void explore(ClassClient client, String name) {
    for (int k = 0; !over; k++) {
      String body =
          """
          {"client":"%s","scenario":"lagoon","set":["delegations.orm.red_lines.living.firmness=%s"],
          "goals":["comprehensive"],"seed":1,"runs":10000,"millis":120}\
          """
              .formatted(name, (k % 10) / 10.0);
      HttpResponse<String> answer = timed(explored, () -> client.post("api/explore", "", body));
      assertThat(answer.statusCode()).isEqualTo(200);
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static <T> T timed(
      ConcurrentLinkedQueue<Long> times, java.util.function.Supplier<T> ask) {
    long start = System.nanoTime();
    T answer = ask.get();
    times.add(System.nanoTime() - start);
    return answer;
  }

  private int inLogs(List<String> exercises) throws IOException {
    int found = 0;
    for (String exercise : exercises) {
      for (String line : Files.readAllLines(data.resolve("classes").resolve(exercise + ".log"))) {
        JsonObject event = JsonParser.parseString(line).getAsJsonObject();
        boolean decided = event.get("kind").getAsString().equals("decided");
        found += decided && event.get("by").getAsString().equals("person") ? 1 : 0;
      }
    }
    return found;
  }

  /** Started anew, the program shows everybody what it showed before. */
  private static void nothingIsForgotten(ClassClient client, List<String> people)
      throws IOException {
    List<JsonObject> before = people.stream().map(client::view).toList();
    client.restart();
    assertThat(people.stream().map(client::view).toList()).isEqualTo(before);
  }

  /** The least of a second: what a simulation that is just ending holds is soon given back. */
  private static long usedHeap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int look = 0; look < 5; look++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
      Thread.sleep(200);
    }
    return least;
  }

  private void report(long grown) {
    if (THINK > 0) {
      System.out.printf(
          "%d people, %d decisions: half within %.0f ms, 95%% within %.0f ms, all within %.0f ms%n",
          PEOPLE, taken.get(), within(decisions, .5), within(decisions, .95), within(decisions, 1));
      System.out.printf(
          "%d looks: half within %.0f ms, 95%% within %.0f ms, all within %.0f ms%n",
          looks.size(), within(looks, .5), within(looks, .95), within(looks, 1));
      System.out.printf(
          "%d explored: half within %.0f ms, 95%% within %.0f ms, all within %.0f ms%n",
          explored.size(), within(explored, .5), within(explored, .95), within(explored, 1));
      System.out.printf("%.0f MB more in use at the end%n", grown / 1e6);
    }
  }

  private static double within(ConcurrentLinkedQueue<Long> times, double share) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
  }
}
