package org.parley.lab.sweep;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a results folder that holds one JSON object. */
public final class JsonFile {
  private static final Gson GSON = new Gson();

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @param type a record; what its constructor refuses is refused here
   * @param what what the file is, for the message
   * @throws SweepRefused if it holds something else, with its name
   */
  public static <T> T read(Path file, Class<T> type, String what) throws IOException {
    try {
      T value = GSON.fromJson(Files.readString(file), type);
      if (value != null) {
        return value;
      }
      throw refused(file, what, "it is empty");
    } catch (SweepRefused e) {
      throw e;
    } catch (CharacterCodingException e) {
      throw refused(file, what, "it is not text in UTF-8");
    } catch (JsonParseException e) {
      throw refused(file, what, "it is not such a JSON object");
    } catch (RuntimeException e) {
      // What a record's own constructor refuses arrives wrapped.
      throw refused(file, what, reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof IllegalArgumentException && cause.getMessage() != null
        ? cause.getMessage()
        : "a field is missing or of another kind";
  }

  private static SweepRefused refused(Path file, String what, String reason) {
    return new SweepRefused(
        file + " is not " + what + ": " + reason + "\n    Put it back from a copy.");
  }
}
