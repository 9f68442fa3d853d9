package org.parley.page.http;

import com.google.gson.Gson;

/** What was sent, as a record. */
public final class JsonBody {
  private static final Gson GSON = new Gson();

  private JsonBody() {}

  /**
   * Reads the body of a request.
   *
   * @throws RefusedRequest if it is not of the form, or breaks a rule of the record, in its words
   */
  public static <T> T of(WebRequest request, Class<T> type) {
    T found;
    try {
      found = GSON.fromJson(request.body(), type);
    } catch (RuntimeException e) {
      // The library wraps what the compact constructor of a record threw.
      Throwable why = e;
      while (why.getCause() != null && !(why instanceof IllegalArgumentException)) {
        why = why.getCause();
      }
      String rule = why instanceof IllegalArgumentException ? ": " + why.getMessage() : "";
      throw new RefusedRequest(400, "what was sent is not well formed" + rule, e);
    }
    if (found == null) {
      throw new RefusedRequest(400, "nothing was sent");
    }
    return found;
  }
}
