package org.parley.scenario.io;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.io.GrammarType.Num;
import org.parley.scenario.io.YamlNode.Scalar;
import org.parley.scenario.io.YamlNode.Sequence;
import org.parley.spelling.ClosestWord;

/** Hints at what to write instead of what the language does not expect. */
final class RepairHints {
  private static final Map<String, String> FLAGS =
      Map.of("yes", "true", "y", "true", "on", "true", "no", "false", "n", "false", "off", "false");
  private static final Pattern PERCENT = Pattern.compile("([0-9.]+) ?%");
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}([,_'][0-9]{3})+");
  private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final Pattern FROM_TO =
      Pattern.compile("([0-9.]+) ?(?:-|\u2013|\\.\\.|to) ?([0-9.]+)");
  private static final Pattern WITH_WORDS = Pattern.compile("[-+0-9.]+ ?\\p{L}[\\p{L} ]*");
  private static final Pattern SHORT_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private RepairHints() {}

  /** The way out for a text that stands where a number is wanted; may be empty. */
  static String number(String text, Num type) {
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches() && isNumber(percent.group(1))) {
      if (type.high() > 1) {
        return "Maybe write " + percent.group(1) + " alone: this number is no share of 1.";
      }
      double share = Double.parseDouble(percent.group(1)) / 100;
      return "Maybe write " + NumberSyntax.plain(share) + " instead of a percentage.";
    }
    if (THOUSANDS.matcher(text).matches()) {
      String plain = text.replaceAll("[,_']", "");
      return "Maybe write " + plain + ", without a sign between the digits.";
    }
    if (COMMA.matcher(text).matches()) {
      return "Maybe write " + text.replace(',', '.') + ", with a point.";
    }
    Matcher fromTo = FROM_TO.matcher(text);
    if (type.uncertain() && fromTo.matches()) {
      return "Maybe write {uniform: [" + fromTo.group(1) + ", " + fromTo.group(2) + "]}.";
    }
    boolean counted = !type.unit().isEmpty() && !type.unit().equals(TimeWords.ANY_UNIT);
    return counted && WITH_WORDS.matcher(text).matches()
        ? "Maybe write the number alone; its unit is: " + type.unit() + "."
        : "";
  }

  private static boolean isNumber(String text) {
    return YamlText.kind(text) == Scalar.Kind.NUMBER;
  }

  /** The way out for an entry whose key is not known; may be empty. */
  static String entry(YamlNode.Entry entry, Collection<String> known) {
    String advice = key(entry.key(), known);
    return advice.isEmpty() && entry.value().isNull() && !entry.quoted()
        ? "Maybe a comma in the text before it: between { and }, put such a text in quotes."
        : advice;
  }

  /** The way out for a key that is not known; may be empty. */
  static String key(String written, Collection<String> known) {
    if (written.equals("<<")) {
      return "Merge keys are not read: maybe write the block out, or lay one file over another by"
          + " 'extends'.";
    }
    int colon = written.indexOf(':');
    return colon > 0 && known.contains(written.substring(0, colon))
        ? "Maybe put a space after the ':'."
        : ClosestWord.advice(written, known);
  }

  /** The way out for something of the wrong shape; may be empty. */
  static String shape(YamlNode node, GrammarType type) {
    if (type instanceof Num num && num.uncertain() && node instanceof Sequence list) {
      List<String> parts =
          list.items().stream().map(n -> n instanceof Scalar s ? s.text() : "").toList();
      String form = Map.of(2, "uniform", 3, "triangular").getOrDefault(parts.size(), "");
      boolean numbers = parts.stream().allMatch(RepairHints::isNumber);
      return form.isEmpty() || !numbers
          ? ""
          : "Maybe write {" + form + ": [" + String.join(", ", parts) + "]}.";
    }
    if (type instanceof Num num && !num.uncertain() && DistributionForms.isDistribution(node)) {
      return "It is the same in every run, so nothing can be drawn here.";
    }
    if (type instanceof GrammarType.Flag && node instanceof Scalar s) {
      return Optional.ofNullable(FLAGS.get(s.text().toLowerCase(Locale.ROOT)))
          .map(word -> "Maybe write " + word + ".")
          .orElse("");
    }
    return "";
  }

  /** The way out for a text that is no date; may be empty. */
  static String date(String text) {
    Matcher date = SHORT_DATE.matcher(text);
    if (!date.matches()) {
      return "";
    }
    String full =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            date.group(1),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
    return full.equals(text)
        ? "There is no such day."
        : DateRules.isDate(full) ? "Maybe write " + full + "." : "";
  }
}
