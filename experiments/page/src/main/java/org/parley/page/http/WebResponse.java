package org.parley.page.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status status of HTTP
 * @param type media type
 * @param body the bytes
 * @param headers further headers
 */
public record WebResponse(int status, String type, byte[] body, Map<String, String> headers) {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

  /** A page. */
  public static WebResponse html(String text) {
    return of(200, "text/html; charset=utf-8", text);
  }

  /** An object, as JSON; numbers that are none become {@code null}. */
  public static WebResponse json(Object object) {
    return json(200, object);
  }

  /** An object, as JSON, with a status. */
  public static WebResponse json(int status, Object object) {
    String text = GSON.toJson(object).replace(":NaN", ":null");
    return of(status, "application/json; charset=utf-8", text);
  }

  /** A text of some type. */
  public static WebResponse of(int status, String type, String text) {
    return new WebResponse(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The same with one more header. */
  public WebResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebResponse(status, type, body, more);
  }
}
