package org.parley.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.OptionalLong;
import org.parley.ensemble.DecimalText;

/**
 * Records as JSON: names with underscores, at most nine decimals, null where there is no number.
 */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeNulls()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(double.class, new Numbers())
          .registerTypeAdapter(Double.class, new Numbers())
          .registerTypeAdapter(OptionalLong.class, new Counts())
          .create();

  private JsonText() {}

  static String of(Object value) {
    return GSON.toJson(value);
  }

  /** Numbers. */
  private static final class Numbers extends TypeAdapter<Double> {
    @Override
    public void write(JsonWriter out, Double value) throws IOException {
      out.jsonValue(value == null ? "null" : DecimalText.of(value, "null"));
    }

    @Override
    public Double read(JsonReader in) throws IOException {
      return in.nextDouble();
    }
  }

  /** Counts that may be missing. */
  private static final class Counts extends TypeAdapter<OptionalLong> {
    @Override
    public void write(JsonWriter out, OptionalLong value) throws IOException {
      if (value.isPresent()) {
        out.value(value.getAsLong());
      } else {
        out.nullValue();
      }
    }

    @Override
    public OptionalLong read(JsonReader in) throws IOException {
      return OptionalLong.of(in.nextLong());
    }
  }
}
