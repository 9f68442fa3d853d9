package org.parley.scenario.io;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.scenario.io.YamlNode.Scalar;

/** Prints blocks, lists and values as YAML: in one line what fits into one. */
final class YamlPrinter {
  private static final int WIDTH = 96;
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .()/+-]*[\\p{L}\\p{N}_.)]|[\\p{L}\\p{N}_]");
  private static final Pattern NUMBER_KEY = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private final StringBuilder out = new StringBuilder();

  /** The text of a block. */
  static String print(Map<String, Object> block) {
    YamlPrinter printer = new YamlPrinter();
    printer.block(block, 0);
    return printer.out.toString();
  }

  private void block(Map<?, ?> block, int indent) {
    block.forEach(
        (key, value) -> {
          if (indent == 0 && value instanceof Map) {
            out.append('\n');
          }
          String start = " ".repeat(indent) + key(key.toString()) + ":";
          boolean open = value instanceof Map<?, ?> m && !m.isEmpty();
          boolean tall = open && (indent == 0 || nested((Map<?, ?>) value));
          String line = tall ? "" : start + " " + flow(value);
          if (tall || open && line.length() > WIDTH) {
            out.append(start).append('\n');
            block((Map<?, ?>) value, indent + 2);
          } else {
            out.append(line).append('\n');
          }
        });
  }

  /** Whether a block holds blocks of blocks, which are easier to read line by line. */
  private static boolean nested(Map<?, ?> block) {
    return block.values().stream()
        .anyMatch(
            v -> v instanceof Map<?, ?> m && m.values().stream().anyMatch(Map.class::isInstance));
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder inside = new StringBuilder();
      map.forEach(
          (k, v) ->
              inside
                  .append(inside.isEmpty() ? "" : ", ")
                  .append(key(k.toString()))
                  .append(": ")
                  .append(flow(v)));
      return "{" + inside + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(YamlPrinter::flow).toList()) + "]";
    }
    if (value instanceof Double number) {
      return NumberSyntax.exact(number);
    }
    return value instanceof String text ? text(text) : value.toString();
  }

  private static String key(String key) {
    boolean number = NUMBER_KEY.matcher(key).matches() && NumberSyntax.canonical(key).equals(key);
    return number ? key : text(key);
  }

  /** A text that reads as itself. */
  static String text(String text) {
    if (YamlText.kind(text) == Scalar.Kind.NUMBER && NumberSyntax.canonical(text).equals(text)) {
      return text;
    }
    boolean plain = PLAIN.matcher(text).matches() && !text.contains(": ");
    return plain && YamlText.kind(text) == Scalar.Kind.TEXT ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          boolean odd = c < ' ' || c == '\u007F' || c == '\u0085' || c == '\uFEFF' || c > '\uFFFD';
          boolean breaks = c == '\u2028' || c == '\u2029' || c >= '\u0080' && c < '\u00A0';
          quoted.append(odd || breaks ? String.format("\\u%04X", (int) c) : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
