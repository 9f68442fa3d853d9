package org.parley.page.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The server: Java's own, since it brings no library and holds hundreds of connections on a thread
 * each. Every answer carries the same strict rules for the browser: no script, style, picture or
 * connection from anywhere but here, and none inside a page.
 */
public final class WebServer implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  private final HttpServer server;
  private final ExecutorService threads;
  private final RouteTable routes;
  private final RequestGuard guard;
  private final Consumer<String> faults;

  /**
   * A server that listens.
   *
   * @param faults told of faults of the program, in one line without anything confidential
   * @throws IOException if the address is taken or not of this machine
   */
  public WebServer(
      InetSocketAddress address, RouteTable routes, RequestGuard guard, Consumer<String> faults)
      throws IOException {
    this.routes = routes;
    this.guard = guard;
    this.faults = faults;
    server = HttpServer.create(address, 256);
    threads = Executors.newCachedThreadPool(task -> daemon(new Thread(task, "page")));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread daemon(Thread thread) {
    thread.setDaemon(true);
    return thread;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      WebResponse response = answer(exchange);
      if (response != null) {
        send(exchange, response);
      }
    } catch (IOException gone) {
      // The browser went away: there is nobody to tell.
    }
  }

  private WebResponse answer(HttpExchange exchange) throws IOException {
    try {
      WebRequest request = WebRequest.of(exchange);
      guard.check(request);
      return routes.answer(request);
    } catch (RefusedRequest refused) {
      return WebResponse.json(refused.status(), Map.of("error", refused.getMessage()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return WebResponse.json(503, Map.of("error", "the program is stopping"));
    } catch (RuntimeException fault) {
      faults.accept(
          "%s at %s (%s)"
              .formatted(
                  fault.getClass().getSimpleName(),
                  exchange.getRequestURI().getPath().replaceAll("[0-9a-f]{32}", "..."),
                  place(fault)));
      return WebResponse.json(500, Map.of("error", "a fault of the program"));
    }
  }

  /** Where in the program; the message may hold what is confidential, so it is left out. */
  private static String place(Throwable fault) {
    Throwable first = fault;
    while (first.getCause() != null && first.getCause() != first) {
      first = first.getCause();
    }
    return Arrays.stream(first.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.parley"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("nowhere");
  }

  /** Sends the rules and headers of an answer whose body follows bit by bit. */
  public static OutputStream stream(WebRequest request, String type) throws IOException {
    HttpExchange exchange = request.exchange();
    ALWAYS.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static void send(HttpExchange exchange, WebResponse response) throws IOException {
    ALWAYS.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", response.type());
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(
        response.status(), response.body().length == 0 ? -1 : response.body().length);
    exchange.getResponseBody().write(response.body());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
