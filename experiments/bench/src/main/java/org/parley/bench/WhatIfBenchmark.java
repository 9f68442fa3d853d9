package org.parley.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.parley.page.ParleyPage;

/**
 * How long a change on the page waits for its first answer: over HTTP, as a browser asks, with two
 * controls of the scenario dragged in turn to values that nobody asked for before. Measured are the
 * answer that comes in 120 ms with as many paired runs as fit, as the page asks for it, and the one
 * with 300 runs however long they take. The first questions after the start are told apart, since
 * nothing is compiled yet then. Processor time is that of the whole process, client included: other
 * programs lengthen the time by the clock, but hardly this one.
 */
public final class WhatIfBenchmark {
  private static final int MILLIS = 120;
  private static final int MOST_RUNS = 10_000;
  private static final int RUNS = 300;
  private static final int COLD = 10;
  private static final int QUESTIONS = 100;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final String address;

  private WhatIfBenchmark(String address) {
    this.address = address;
  }

  /**
   * Measures and prints.
   *
   * @param arguments scenarios, each measured by itself
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    for (String scenario : arguments) {
      Path data = Files.createTempDirectory("parley-bench");
      ParleyPage.Settings settings =
          new ParleyPage.Settings(List.of(Path.of(scenario)), "127.0.0.1", 0, data, "bench");
      try (ParleyPage page = ParleyPage.open(settings, System.err::println)) {
        new WhatIfBenchmark(page.address()).measure();
      }
    }
  }

  private void measure() throws IOException, InterruptedException {
    JsonObject talks = json(request("api/talks")).getAsJsonArray("talks").get(0).getAsJsonObject();
    String id = talks.get("id").getAsString();
    List<JsonObject> controls = dragged(json(request("api/talks/" + id)));
    System.out.printf("%s: %s and %s%n", id, id(controls.get(0)), id(controls.get(1)));
    measure("in " + MILLIS + " ms", k -> question(id, controls, k, MOST_RUNS, MILLIS));
    measure(RUNS + " runs", k -> question(id, controls, k + COLD + QUESTIONS, RUNS, 0));
  }

  private static void measure(String what, IntFunction<HttpRequest> asked)
      throws IOException, InterruptedException {
    double[] clock = new double[COLD + QUESTIONS];
    double[] processor = new double[COLD + QUESTIONS];
    double[] runs = new double[COLD + QUESTIONS];
    for (int k = 0; k < clock.length; k++) {
      HttpRequest request = asked.apply(k);
      long spent = PROCESS.getProcessCpuTime();
      long began = System.nanoTime();
      JsonObject answer = json(request);
      clock[k] = (System.nanoTime() - began) / 1e6;
      processor[k] = (PROCESS.getProcessCpuTime() - spent) / 1e6;
      runs[k] = answer.get("runs").getAsInt();
    }
    print(what + ", first " + COLD, clock, processor, runs, 0, COLD);
    print(what + ", then " + QUESTIONS, clock, processor, runs, COLD, clock.length);
  }

  /** The first firmness and the first weight: two controls, or the first two numbers. */
  private static List<JsonObject> dragged(JsonObject about) {
    List<JsonObject> numbers = new ArrayList<>();
    for (JsonElement one : about.getAsJsonArray("controls")) {
      JsonObject control = one.getAsJsonObject();
      if (control.get("kind").getAsString().equals("number")
          && control.get("inert").getAsString().isEmpty()) {
        boolean wanted = id(control).endsWith("firmness") || id(control).endsWith("weight");
        numbers.add(wanted ? 0 : numbers.size(), control);
      }
    }
    return numbers.subList(0, 2);
  }

  private static String id(JsonObject control) {
    return control.get("id").getAsString();
  }

  private HttpRequest question(
      String scenario, List<JsonObject> controls, int k, int runs, int millis) {
    JsonArray set = new JsonArray();
    for (int c = 0; c <= k % 2; c++) {
      JsonObject number = controls.get(c).getAsJsonObject("number");
      double low = number.get("low").getAsDouble();
      double high = number.get("high").getAsDouble();
      double value = low + (high - low) * (k + 1) / (2 * (COLD + QUESTIONS) + 1);
      set.add(String.format(Locale.ROOT, "%s=%.5f", id(controls.get(c)), value));
    }
    JsonObject body = new JsonObject();
    body.addProperty("client", "bench");
    body.addProperty("scenario", scenario);
    body.add("set", set);
    body.add("goals", new JsonArray());
    body.addProperty("seed", 1);
    body.addProperty("runs", runs);
    body.addProperty("millis", millis);
    return HttpRequest.newBuilder(URI.create(address + "api/explore"))
        .header("X-Parley", "1")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).build();
  }

  private static JsonObject json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static void print(
      String what, double[] clock, double[] processor, double[] runs, int from, int to) {
    System.out.printf(
        "  %s: by the clock %s ms; of the processor %s ms; runs %s%n",
        what, spread(clock, from, to), spread(processor, from, to), spread(runs, from, to));
  }

  private static String spread(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%,.0f to %,.0f, half below %,.0f, 95%% below %,.0f",
        sorted[0],
        sorted[sorted.length - 1],
        sorted[(sorted.length - 1) / 2],
        sorted[(int) Math.ceil(.95 * sorted.length) - 1]);
  }
}
