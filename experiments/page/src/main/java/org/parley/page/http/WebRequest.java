package org.parley.page.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param method {@code GET} or {@code POST}
 * @param path the path, decoded, from the first slash
 * @param query parameters by name
 * @param body text of the body; empty if there is none
 * @param cookies by name
 * @param exchange the connection, for answers that go on
 */
public record WebRequest(
    String method,
    String path,
    Map<String, String> query,
    String body,
    Map<String, String> cookies,
    HttpExchange exchange) {
  /** Bytes of a body beyond which a request is refused. */
  public static final int MOST_BYTES = 512 * 1024;

  private static final int MOST_DRAINED = 16 * 1024 * 1024;

  static WebRequest of(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    return new WebRequest(
        exchange.getRequestMethod(),
        path == null ? "/" : path,
        query(exchange.getRequestURI().getRawQuery()),
        body(exchange.getRequestBody()),
        cookies(exchange.getRequestHeaders().getFirst("Cookie")),
        exchange);
  }

  private static String body(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      // Read on for a while: who is still sending would see a broken connection and no answer.
      byte[] rest = new byte[1 << 16];
      for (int read = 0, n = 0; n >= 0 && read < MOST_DRAINED; read += Math.max(0, n)) {
        n = in.read(rest);
      }
      throw new RefusedRequest(413, "this is larger than " + MOST_BYTES / 1024 + " KB");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> found = new LinkedHashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          found.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return found;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "the address is not well formed", e);
    }
  }

  private static Map<String, String> cookies(String header) {
    Map<String, String> found = new LinkedHashMap<>();
    if (header != null) {
      for (String pair : header.split(";")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          found.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
      }
    }
    return found;
  }

  /** A header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** A parameter of the address. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The network address of who asks, in figures. */
  public String address() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }
}
