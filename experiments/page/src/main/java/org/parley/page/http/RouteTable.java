package org.parley.page.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which handler answers which path; the first that fits. */
public final class RouteTable {

  /** Answers a request. */
  @FunctionalInterface
  public interface Handler {
    /**
     * @param rest what stands in the path at the place of {@code *}; empty if the path has none
     */
    WebResponse answer(WebRequest request, String rest) throws IOException, InterruptedException;
  }

  private record Route(String method, String path, Handler handler) {
    Optional<String> rest(WebRequest request) {
      if (!method.equals(request.method())) {
        return Optional.empty();
      }
      if (!path.endsWith("*")) {
        return path.equals(request.path()) ? Optional.of("") : Optional.empty();
      }
      String before = path.substring(0, path.length() - 1);
      return request.path().startsWith(before)
          ? Optional.of(request.path().substring(before.length()))
          : Optional.empty();
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /** Pages and data that are only read. */
  public RouteTable get(String path, Handler handler) {
    routes.add(new Route("GET", path, handler));
    return this;
  }

  /** What computes or changes something. */
  public RouteTable post(String path, Handler handler) {
    routes.add(new Route("POST", path, handler));
    return this;
  }

  WebResponse answer(WebRequest request) throws IOException, InterruptedException {
    for (Route route : routes) {
      Optional<String> rest = route.rest(request);
      if (rest.isPresent()) {
        return route.handler().answer(request, rest.get());
      }
    }
    throw new RefusedRequest(404, "there is no such page");
  }
}
