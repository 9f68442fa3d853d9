package org.parley.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.ensemble.DecimalText;
import org.parley.lab.lever.LeverEffect;
import org.parley.lab.lever.LeverFindings;
import org.parley.lab.lever.LeverSet;
import org.parley.lab.lever.TheoryVerdict;
import org.parley.lab.report.LeverWording;
import org.parley.scenario.Scenario;
import org.parley.statistics.IntervalEstimate;
import org.parley.statistics.ShareEstimate;
import org.parley.viz.NumberText;

/** What a search for levers found, in words, as a table and as JSON. */
final class LeverText {
  private static final int MOST = 15;
  private static final int COLUMNS = 96;

  private final Scenario scenario;
  private final LeverFindings found;
  private final LeverWording words;

  LeverText(Scenario scenario, LeverFindings found) {
    this.scenario = scenario;
    this.found = found;
    this.words = new LeverWording(scenario);
  }

  /** For the terminal. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        format(
            "%s: %s%n%d levers, %,d runs, seed %d%n",
            scenario.title(),
            found.title().isEmpty() ? found.goal() : found.title() + " (" + found.goal() + ")",
            found.levers().size(),
            found.made(),
            found.seed()));
    if (!found.how().isEmpty()) {
      text.append("  The question: ").append(found.how()).append(".\n");
    }
    text.append(format("%n  As it is    %s%n", LeverWording.share(found.base())));
    part(text, "What raises it", told(true, true));
    part(text, "What lowers it", told(false, true));
    part(text, "What parts of the model do to it", told(true, false), told(false, false));
    long rest = found.levers().size() - (long) found.told().size();
    text.append(format("%n  %d cannot be told from zero (levers.csv has them).%n", rest));
    words.theory(found).ifPresent(t -> wrapped(t).forEach(line -> text.append(line).append('\n')));
    sets(text);
    text.append(
        "\n  Changes are in talks out of 100; all their intervals hold together with 95%. 'own'"
            + " is the\n  change of the holder's own gain.\n");
    return text.toString();
  }

  private static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("\n ");
    for (String word : sentence.split(" ")) {
      if (line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder("   ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private List<LeverEffect> told(boolean raises, boolean held) {
    List<LeverEffect> told = new ArrayList<>(found.told());
    told.removeIf(e -> e.lever().isHeld() != held || (e.difference().value() > 0) != raises);
    if (!raises) {
      Collections.reverse(told);
    }
    return told;
  }

  @SafeVarargs
  private void part(StringBuilder text, String title, List<LeverEffect>... parts) {
    List<LeverEffect> all = new ArrayList<>();
    for (List<LeverEffect> part : parts) {
      all.addAll(part.subList(0, Math.min(MOST, part.size())));
    }
    if (all.isEmpty()) {
      return;
    }
    text.append("\n  ").append(title).append('\n');
    for (LeverEffect e : all) {
      text.append(format("    %-24s %s", LeverWording.change(e.difference()), e.lever().title()));
      if (e.lever().isHeld()) {
        text.append(" [").append(words.holder(e.lever().holder()));
        e.price().ifPresent(p -> text.append("; own ").append(LeverWording.price(e.price())));
        text.append(']');
      }
      text.append('\n');
    }
  }

  private void sets(StringBuilder text) {
    if (found.sets().isEmpty()) {
      text.append("\n  Together: ").append(words.noSets(found)).append('\n');
      return;
    }
    boolean reached = found.sets().stream().anyMatch(LeverSet::reaches);
    text.append("\n  Together");
    if (found.reach().isPresent()) {
      String asked = NumberText.inHundred(found.reach().getAsDouble()) + " in 100";
      text.append(
          reached
              ? ": what reaches " + asked + " comes first"
              : ": nothing that was tried reaches " + asked);
    }
    text.append('\n');
    found.sets().forEach(s -> text.append("    ").append(words.set(s)).append('\n'));
  }

  /** {@code levers.csv}. */
  String table() {
    StringBuilder text =
        new StringBuilder(
            "id,title,holder,settings,runs,share,difference,low,high,distinguishable,price,"
                + "price_low,price_high\n");
    for (LeverEffect e : found.levers()) {
      List<String> settings =
          e.lever().settings().stream().map(s -> s.path() + "=" + s.value()).toList();
      List<String> cells =
          List.of(
              e.lever().id(),
              e.lever().title(),
              e.lever().holder().id(),
              String.join("; ", settings),
              Integer.toString(e.runs()),
              number(e.share().share()),
              number(e.difference().value()),
              number(e.difference().low()),
              number(e.difference().high()),
              Boolean.toString(e.isDistinguishable()),
              number(e.price().map(IntervalEstimate::value)),
              number(e.price().map(IntervalEstimate::low)),
              number(e.price().map(IntervalEstimate::high)));
      text.append(String.join(",", cells.stream().map(LeverText::cell).toList())).append('\n');
    }
    return text.toString();
  }

  private static String cell(String text) {
    return text.matches(".*[,\"\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static String number(Optional<Double> number) {
    return number.map(LeverText::number).orElse("");
  }

  private static String number(double number) {
    return DecimalText.of(number, "");
  }

  /** As one JSON object. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("goal", found.goal());
    json.addProperty("title", found.title());
    if (!found.how().isEmpty()) {
      json.addProperty("chosen", found.how());
    }
    json.add("base", share(found.base()));
    json.addProperty("runs", found.runs());
    json.addProperty("made", found.made());
    json.addProperty("seed", found.seed());
    found.reach().ifPresent(r -> json.addProperty("reach", r));
    found.theory().ifPresent(t -> json.add("theory", theory(t)));
    JsonArray levers = new JsonArray();
    found.levers().forEach(e -> levers.add(json(e)));
    json.add("levers", levers);
    JsonArray sets = new JsonArray();
    found.sets().forEach(s -> sets.add(json(s)));
    json.add("sets", sets);
    return json;
  }

  private static JsonObject theory(TheoryVerdict t) {
    JsonObject json = new JsonObject();
    json.addProperty("first", t.first().lever().id());
    json.addProperty("place", t.place());
    json.addProperty("little", t.isLittle());
    json.addProperty("binding", t.binding().map(b -> b.lever().id()).orElse(null));
    return json;
  }

  private static JsonObject share(ShareEstimate share) {
    JsonObject json = new JsonObject();
    json.addProperty("share", share.share());
    json.addProperty("low", share.low());
    json.addProperty("high", share.high());
    return json;
  }

  private static JsonObject json(LeverEffect e) {
    JsonObject json = new JsonObject();
    json.addProperty("id", e.lever().id());
    json.addProperty("title", e.lever().title());
    json.addProperty("holder", e.lever().holder().id());
    JsonObject set = new JsonObject();
    e.lever().settings().forEach(s -> set.addProperty(s.path(), s.value()));
    json.add("set", set);
    json.addProperty("runs", e.runs());
    json.addProperty("share", e.share().share());
    interval(json, e.difference());
    json.addProperty("distinguishable", e.isDistinguishable());
    json.addProperty("price", e.price().map(IntervalEstimate::value).orElse(null));
    return json;
  }

  private static void interval(JsonObject json, IntervalEstimate d) {
    json.addProperty("difference", d.value());
    json.addProperty("low", d.low());
    json.addProperty("high", d.high());
  }

  private static JsonObject json(LeverSet s) {
    JsonObject json = new JsonObject();
    JsonArray ids = new JsonArray();
    s.levers().forEach(l -> ids.add(l.id()));
    json.add("levers", ids);
    json.addProperty("share", s.share().share());
    json.addProperty("low", s.share().low());
    json.addProperty("high", s.share().high());
    json.addProperty("difference", s.difference().value());
    json.addProperty("interaction", s.interaction().value());
    json.addProperty("interaction_low", s.interaction().low());
    json.addProperty("interaction_high", s.interaction().high());
    json.addProperty("waits", s.waits());
    json.addProperty("reaches", s.reaches());
    json.addProperty("minimal", s.minimal());
    return json;
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }
}
