package org.parley.page.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What every request must keep. A page of another site can make a browser send requests here: it
 * cannot make it send this program's own name as host (against DNS rebinding), nor a header of its
 * own to a foreign origin without asking first (against forged posts).
 */
public final class RequestGuard {
  /** Header that the page's own scripts send with every post. */
  public static final String OWN = "X-Parley";

  private final Set<String> hosts;

  /**
   * @param hosts names, without port, under which this program may be asked
   */
  public RequestGuard(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  void check(WebRequest request) {
    String host = request.header("Host").map(RequestGuard::name).orElse("");
    if (!hosts.contains(host)) {
      throw new RefusedRequest(421, "this program does not answer under that name");
    }
    if (request.method().equals("POST")) {
      ownPost(request);
    } else if (!request.method().equals("GET")) {
      throw new RefusedRequest(405, "only GET and POST are answered");
    }
  }

  private void ownPost(WebRequest request) {
    Optional<String> origin = request.header("Origin");
    String sent = request.header("Host").orElse("");
    boolean own = origin.isEmpty() || origin.get().equals("http://" + sent);
    if (!own || request.header(OWN).isEmpty()) {
      throw new RefusedRequest(403, "this was not sent by the page itself");
    }
    boolean json = request.header("Content-Type").orElse("").startsWith("application/json");
    if (!json) {
      throw new RefusedRequest(415, "JSON is expected");
    }
  }

  private static String name(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.lastIndexOf(':');
    return (end > 0 ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
  }
}
