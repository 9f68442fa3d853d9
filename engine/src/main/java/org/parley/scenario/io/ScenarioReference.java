package org.parley.scenario.io;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.scenario.Default;
import org.parley.scenario.io.GrammarType.Block;
import org.parley.scenario.io.GrammarType.ById;
import org.parley.scenario.io.GrammarType.Either;
import org.parley.scenario.io.GrammarType.Items;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.GrammarType.Words;

/** The reference tables of the guide, made from the grammar. */
public final class ScenarioReference {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> done = new LinkedHashSet<>();

  private ScenarioReference() {}

  /** One table of keys for each block of the language, as Markdown. */
  public static String keys() {
    return keys(ScenarioCodec.SCENARIO.type());
  }

  /** The table of a block, and of the blocks in it. */
  static String keys(Block block) {
    ScenarioReference reference = new ScenarioReference();
    reference.block(block);
    return reference.out.toString();
  }

  /** The table of default numbers, as Markdown. */
  public static String defaults() {
    StringBuilder table = new StringBuilder("| number | default | why |\n|---|---|---|\n");
    defaults(ScenarioCodec.SCENARIO.type())
        .forEach(
            (path, numbers) ->
                numbers.forEach(
                    number ->
                        table
                            .append("| `")
                            .append(path)
                            .append("` | ")
                            .append(NumberSyntax.plain(number.value()))
                            .append(" | ")
                            .append(number.reason())
                            .append(" |\n")));
    return table.toString();
  }

  /** The numbers that a block may leave out, by their address, with {@code *} for an id. */
  static Map<String, List<Default>> defaults(Block block) {
    Map<String, List<Default>> all = new LinkedHashMap<>();
    for (GrammarKey key : block.keys()) {
      boolean byId = key.type() instanceof ById;
      if (!key.defaults().isEmpty()) {
        all.put(key.name() + (byId ? ".*" : ""), key.defaults());
      }
      inside(key.type(), key.name(), all);
    }
    return all;
  }

  /**
   * A table of numbers of the language: where each stands, what it may be, what holds if nothing is
   * said, and why.
   *
   * @param parts beginnings of addresses with {@code *} for an id, such as {@code war}
   */
  static String numbers(List<String> parts) {
    StringBuilder table =
        new StringBuilder("| number | range | default | why |\n|---|---|---|---|\n");
    numbers()
        .forEach(
            (path, key) -> {
              if (parts.stream().anyMatch(part -> isPartOf(path, part))) {
                numberRow(table, path, key);
              }
            });
    return table.toString();
  }

  /** Whether an address is another, or stands below it. */
  static boolean isPartOf(String path, String part) {
    return path.equals(part) || path.startsWith(part + ".");
  }

  /** All numbers of the language that a run draws or reads, by address. */
  static Map<String, GrammarKey> numbers() {
    Map<String, GrammarKey> all = new LinkedHashMap<>();
    numbersIn(ScenarioCodec.SCENARIO.type(), "", all);
    return all;
  }

  private static void numbersIn(Block block, String before, Map<String, GrammarKey> all) {
    for (GrammarKey key : block.keys()) {
      boolean byId = key.type() instanceof ById;
      numbersIn(held(key), before + key.name() + (byId ? ".*" : ""), key, all);
    }
  }

  private static void numbersIn(
      GrammarType held, String path, GrammarKey key, Map<String, GrammarKey> all) {
    if (held instanceof Num num && num.low() < num.high()) {
      all.put(path, key);
    } else if (held instanceof Block inner) {
      numbersIn(inner, path + ".", all);
    } else if (held instanceof Items items && items.item() instanceof Block inner) {
      numbersIn(inner, path + ".*.", all);
    } else if (held instanceof Either either) {
      either.types().forEach(type -> numbersIn(type, path, key, all));
    }
  }

  private static GrammarType held(GrammarKey key) {
    return key.type() instanceof ById byId ? byId.value() : key.type();
  }

  private static void numberRow(StringBuilder table, String path, GrammarKey key) {
    String range = kind(held(key)).replaceFirst("^number ", "");
    if (key.defaults().isEmpty()) {
      String fallback =
          key.required() ? "required" : key.fallback().isEmpty() ? "none" : key.fallback();
      table.append("| `%s` | %s | %s | |\n".formatted(path, range, fallback));
    }
    for (Default number : key.defaults()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(path, range, NumberSyntax.plain(number.value()), number.reason()));
    }
  }

  private static void inside(GrammarType type, String path, Map<String, List<Default>> all) {
    if (type instanceof Block block) {
      defaults(block).forEach((key, numbers) -> all.put(path + "." + key, numbers));
    } else if (type instanceof ById byId) {
      inside(byId.value(), path + ".*", all);
    }
  }

  private void block(Block block) {
    if (!done.add(block.name())) {
      return;
    }
    out.append("\n### ").append(block.name()).append("\n\n");
    if (!block.shorthand().isEmpty()) {
      out.append("A value alone stands for `").append(block.shorthand()).append("`.\n\n");
    }
    out.append("| key | what stands there | default | meaning |\n|---|---|---|---|\n");
    for (GrammarKey key : block.keys()) {
      String fallback = key.required() ? "**required**" : key.fallback();
      row("`" + key.name() + "`", kind(key.type()), fallback, key.doc());
    }
    origins(block);
    block.keys().forEach(key -> inner(key.type()));
  }

  private void origins(Block block) {
    String text = "text";
    switch (block.cover()) {
      case BELOW, NUMBERS ->
          row(
              "`source`, `assumed`",
              "id; text",
              "",
              "Where the numbers here and below come from that do not say.");
      case POSITION -> {
        row("`source`", "id", "", "Where the position is reported.");
        row("`assumed`", text, "", "Reason for its numbers; without source for the position too.");
      }
      default -> {
        // Its numbers have the origin of the block around it.
      }
    }
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells).replace("|  |", "| |")).append(" |\n");
  }

  private void inner(GrammarType type) {
    if (type instanceof Block block) {
      block(block);
    } else if (type instanceof ById byId) {
      inner(byId.value());
    } else if (type instanceof Items items) {
      inner(items.item());
    } else if (type instanceof Either either) {
      either.types().forEach(this::inner);
    }
  }

  private static String kind(GrammarType type) {
    if (type instanceof Num num) {
      String unit = num.unit().isEmpty() ? "" : " (" + num.unit() + ")";
      return num.low() == num.high()
          ? NumberSyntax.plain(num.low())
          : (num.whole() ? "whole number " : "number ") + num.range() + unit;
    } else if (type instanceof Words words) {
      return "`" + String.join("`, `", words.words()) + "`";
    } else if (type instanceof Block block) {
      return link(block);
    } else if (type instanceof ById byId) {
      return "by " + byId.kind().words().replaceFirst("^an? ", "") + ": " + kind(byId.value());
    } else if (type instanceof Items items) {
      return "one or a list: " + kind(items.item());
    } else if (type instanceof Either either) {
      return either.types().stream()
          .map(ScenarioReference::kind)
          .reduce((a, b) -> a + "; or " + b)
          .orElse("");
    } else if (type instanceof GrammarType.Ref ref) {
      return "id of " + ref.kind().words();
    } else if (type instanceof GrammarType.Instant) {
      return "date, or `{sitting, round}`";
    }
    return type.describe().replaceFirst("^a (date).*", "$1").replaceFirst("^a text", "text");
  }

  private static String link(Block block) {
    return "[" + block.name() + "](#" + block.name() + ")";
  }
}
