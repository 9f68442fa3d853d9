package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Defaults;
import org.parley.scenario.HistoricalOutcome;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.Talks;
import org.parley.scenario.War;

/**
 * Writes a scenario as text that reads as an equal scenario, under the name of its id. What the
 * language fills in is left out; a number marked as a default that is not the default of the
 * language is written with its reason as an assumption.
 */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /**
   * The text of a scenario.
   *
   * @throws IllegalArgumentException if an event changes one part of the state twice, which the
   *     language has no words for
   */
  public static String write(Scenario s) {
    return YamlPrinter.print(entries(s));
  }

  /** The same text, which reads as an equal scenario under whatever name the file has. */
  static String resolved(Scenario s) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("parley", 1);
    named.put("id", s.id());
    named.putAll(entries(s));
    return YamlPrinter.print(named);
  }

  private static Map<String, Object> entries(Scenario s) {
    Out out = Out.plain();
    out.put("parley", 1);
    out.put("title", s.title(), s.id());
    out.put("question", s.question(), "");
    out.put("summary", s.summary(), "");
    Out sources = out.inner();
    s.sources().forEach(source -> sources.put(source.id(), source(source)));
    out.put("sources", sources);
    out.put("talks", talks(out, s.talks()));
    s.war().ifPresent(war -> out.keep("war", war(out, war)));
    Out issues = out.inner();
    s.issues().forEach(issue -> issues.put(issue.id(), IssueWriter.write(issue)));
    out.put("issues", issues);
    out.put("closed_before", new LinkedHashMap<>(s.closedBefore()));
    Out delegations = out.inner();
    s.delegations().forEach(d -> delegations.keep(d.id(), DelegationWriter.write(d)));
    out.put("delegations", delegations);
    OutsideWriter.write(s, out);
    out.put("without", words(s));
    s.history().ifPresent(h -> out.put("happened", happened(h)));
    return out.entries();
  }

  private static List<String> words(Scenario s) {
    return List.of(Mechanism.values()).stream()
        .filter(s.without()::contains)
        .map(Types::word)
        .toList();
  }

  private static Out source(Source source) {
    return Out.plain()
        .put("title", source.title())
        .put("author", source.author(), "")
        .put("date", source.date(), "")
        .put("url", source.url(), "")
        .put("note", source.note(), "");
  }

  private static Out happened(HistoricalOutcome history) {
    Out out = Out.position(history.origin(), List.of());
    out.keep("outcomes", texts(history.outcomes()));
    return out.put("note", history.note(), "");
  }

  /** A block of texts. */
  static Out texts(Map<String, String> texts) {
    Out out = Out.plain();
    texts.forEach(out::put);
    return out;
  }

  private static Out war(Out parent, War war) {
    Out out = parent.numbers(List.of(war.horizon(), war.fading(), war.sobering()));
    Out field = out.numbers(List.of(war.now(), war.drift(), war.noise()));
    field
        .put("now", war.now(), Defaults.BATTLEFIELD_NOW)
        .put("drift", war.drift(), Defaults.BATTLEFIELD_DRIFT)
        .put("noise", war.noise(), Defaults.BATTLEFIELD_NOISE);
    return out.put("battlefield", field)
        .put("horizon", war.horizon(), Defaults.HORIZON)
        .put("fading", war.fading(), Defaults.FADING)
        .put("sobering", war.sobering(), Defaults.SOBERING);
  }

  private static Out talks(Out parent, Talks t) {
    Out out = parent.numbers(List.of(t.speaksForAll(), t.holdSpread(), t.discount()));
    out.put("sittings", sittings(t))
        .put("rounds", t.rounds(), (int) Defaults.ROUNDS.value())
        .put("protocol", t.protocol(), Talks.Protocol.ALTERNATING_OFFERS)
        .put("closing", t.closing(), Talks.Closing.INTERIM)
        .put("comprehensive", t.comprehensive())
        .put("speaks_for_all", t.speaksForAll(), Defaults.SPEAKS_FOR_ALL)
        .put("answer_after", t.answerAfter(), (int) Defaults.ANSWER_AFTER.value());
    Talks.WalkOut leave = t.walkOut();
    out.put(
        "walk_out",
        out.numbers(List.of(leave.chance(), leave.trustFloor()))
            .put("chance", leave.chance(), Defaults.WALK_OUT_CHANCE)
            .put("patience", leave.patience(), (int) Defaults.WALK_OUT_PATIENCE.value())
            .put("trust_floor", leave.trustFloor(), Defaults.TRUST_FLOOR)
            .put("ends", leave.end(), Talks.WalkOut.End.SITTING));
    Talks.TrustMoves moves = t.trustMoves();
    out.put(
        "trust_moves",
        out.numbers(List.of(moves.closing(), moves.refusal(), moves.walkOut()))
            .put("closing", moves.closing(), Defaults.TRUST_CLOSING)
            .put("refusal", moves.refusal(), Defaults.TRUST_REFUSAL)
            .put("walk_out", moves.walkOut(), Defaults.TRUST_WALK_OUT));
    return out.put("hold_spread", t.holdSpread(), Defaults.HOLD_SPREAD)
        .put("clock", t.clock(), Talks.Clock.PARLEY)
        .put("weights", t.weights(), Talks.Weights.NORMALISED)
        .put("discount", t.discount(), Defaults.DISCOUNT);
  }

  private static Object sittings(Talks t) {
    boolean bare = t.sittings().stream().allMatch(s -> s.date().isEmpty() && s.place().isEmpty());
    if (bare) {
      return t.sittings().size();
    }
    List<Object> list = new ArrayList<>();
    for (Talks.Sitting sitting : t.sittings()) {
      Optional<String> date = sitting.date().map(Object::toString);
      Out block = Out.plain();
      date.ifPresent(d -> block.put("date", d));
      block.put("place", sitting.place(), "");
      list.add(
          sitting.place().isEmpty()
              ? date.<Object>map(d -> d).orElseGet(Map::of)
              : block.entries());
    }
    return list;
  }
}
