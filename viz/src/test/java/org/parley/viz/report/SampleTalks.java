package org.parley.viz.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.scenario.AcceptanceRule;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Alternative;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.ComprehensiveDeal;
import org.parley.scenario.ConcessionFormula;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.InferenceRates;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.OptionTerms;
import org.parley.scenario.PaperTiming;
import org.parley.scenario.PrivateBrief;
import org.parley.scenario.Quantity;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.SigningRule;
import org.parley.scenario.Source;
import org.parley.scenario.TablePlace;
import org.parley.scenario.Tactic;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksAgenda;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.ValueOrigin;

/** Invented talks on an armistice, built by hand. */
final class SampleTalks {
  static final ValueOrigin SOURCED = new ValueOrigin.Sourced("minutes");
  static final ValueOrigin ASSUMED = new ValueOrigin.Assumed("the author's guess");
  static final ValueOrigin DEFAULT = new ValueOrigin.Defaulted("default of the language");

  private SampleTalks() {}

  /** Ten issues between two delegations. */
  static Scenario armistice() {
    List<Issue> issues = new ArrayList<>();
    issues.add(issue("captives", "Exchange of captives", "hold", "exchange"));
    issues.add(issue("ceasefire", "Ceasefire along the line of contact", "none", "local", "full"));
    issues.add(issue("border", "The border", "undecided", "line of contact", "old border"));
    issues.add(issue("guarantee", "Who guarantees it", "nobody", "observers", "troops"));
    issues.add(issue("forces", "Limits on forces", "no limits", "200 thousand", "100 thousand"));
    issues.add(issue("corridor", "Grain corridor", "shut", "opened"));
    issues.add(issue("language", "Schools and languages", "as now", "regional", "both official"));
    issues.add(issue("sanctions", "Sanctions", "kept", "lifted in steps", "lifted at once"));
    issues.add(issue("leaders-meeting", "A meeting of leaders", "no date", "agreed"));
    issues.add(issue("alliances", "Alliances", "free", "neutral for ten years", "neutral"));
    List<Delegation> delegations =
        List.of(
            delegation(
                "north",
                "North",
                new RedLine(
                    "causes-first",
                    choices("ceasefire", "full"),
                    DealCondition.NONE,
                    new SettledBefore.At(choices("border", "line-of-contact", "old-border")),
                    number("delegations.north.red_lines.causes-first.firmness", .8, SOURCED),
                    number("delegations.north.red_lines.causes-first.price", 0, DEFAULT),
                    false,
                    "A pause would only give the other side time.",
                    SOURCED)),
            delegation(
                "south",
                "South",
                new RedLine(
                    "no-recognition",
                    choices("border", "line-of-contact"),
                    choices("guarantee", "troops"),
                    new SettledBefore.Nothing(),
                    uniform("delegations.south.red_lines.no-recognition.firmness", .5, 1),
                    number("delegations.south.red_lines.no-recognition.price", 0, DEFAULT),
                    false,
                    "",
                    ASSUMED)));
    return scenario("sarn", "Armistice of the Sarn", issues, delegations);
  }

  /** Twelve issues between delegations with long names; the last issue has thirteen options. */
  static Scenario crowd(int parties) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      issues.add(
          issue(
              "issue-" + i,
              "Issue "
                  + i
                  + " of the round table on water, grazing land and the return of all who"
                  + " fled since the first year of the war",
              "status quo",
              "something in between that takes many words",
              "all"));
    }
    String[] many =
        IntStream.range(0, 13).mapToObj(i -> (20 + 5 * i) + " per MWh").toArray(String[]::new);
    issues.add(issue("tariff", "Tariff", many));
    List<Delegation> delegations = new ArrayList<>();
    for (int d = 0; d < parties; d++) {
      String id = "party-" + d;
      RedLine line =
          new RedLine(
              "never-ever",
              choices("tariff", "20-per-mwh"),
              DealCondition.NONE,
              new SettledBefore.Count(1),
              uniform("delegations." + id + ".red_lines.never-ever.firmness", 0, 1),
              number("delegations." + id + ".red_lines.never-ever.price", 0, DEFAULT),
              false,
              "",
              ASSUMED);
      delegations.add(delegation(id, "The Provisional Council of Region " + (d + 1), line));
    }
    return scenario("crowd", "Round table <script>alert(1)</script> & others", issues, delegations);
  }

  static UncertainNumber number(String path, double value, ValueOrigin origin) {
    return new UncertainNumber(path, Quantity.of(value), origin);
  }

  static UncertainNumber uniform(String path, double low, double high) {
    return new UncertainNumber(path, new Quantity.Uniform(low, high), ASSUMED);
  }

  private static DealCondition choices(String issue, String... options) {
    return new DealCondition(Map.of(issue, new LinkedHashSet<>(List.of(options))));
  }

  private static Issue issue(String id, String title, String... options) {
    List<Option> list = new ArrayList<>();
    for (String option : options) {
      list.add(
          new Option(
              option.replace(' ', '-').toLowerCase(java.util.Locale.ROOT),
              option,
              AuthorityLevel.OFFICIALS,
              SigningRule.OF_TALKS,
              OptionalDouble.empty(),
              Optional.empty(),
              List.of(),
              false,
              Optional.empty(),
              DealCondition.NONE,
              OptionTerms.NONE,
              Optional.empty()));
    }
    return new Issue(id, title, list, OptionalInt.of(0), true, false, Optional.empty(), "");
  }

  private static Delegation delegation(String id, String title, RedLine line) {
    String at = "delegations." + id + ".";
    String issue = line.never().options().keySet().iterator().next();
    Demand demand =
        new Demand(
            issue,
            line.never().options().get(issue).iterator().next(),
            new UncertainNumber(
                at + "demands." + issue + ".weight", new Quantity.Triangular(10, 20, 40), ASSUMED),
            Map.of(),
            number(at + "demands." + issue + ".broken", 0, DEFAULT),
            SOURCED);
    Tactic tactic =
        new Tactic(
            new ConcessionFormula.Time(uniform(at + "tactic.e", .1, .4)),
            Tactic.OfferChoice.TRADE_OFF,
            new AcceptanceRule.Next(
                number(at + "tactic.scale", 1, DEFAULT),
                number(at + "tactic.shift", 0, DEFAULT),
                false),
            Tactic.Learning.FREQUENCY,
            number(at + "tactic.misread", .1, DEFAULT),
            List.of(),
            number(at + "tactic.hold_until", 0, DEFAULT),
            number(at + "tactic.under_pressure", 0, DEFAULT),
            number(at + "tactic.with_trust", 0, DEFAULT),
            number(at + "tactic.impatience", 0, DEFAULT),
            number(at + "tactic.monthly_impatience", 0, DEFAULT));
    return new Delegation(
        id,
        title,
        "Mira Tal",
        "deputy minister",
        "Has held the left bank for two years and wants that written down.",
        PrivateBrief.NONE,
        TablePlace.WHOLE_TIME,
        AuthorityLevel.OFFICIALS,
        PaperTiming.AT_TABLE,
        List.of(demand),
        List.of(line),
        List.of(),
        Alternative.none(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        tactic,
        number(at + "leaders", .2, DEFAULT),
        number(at + "instructed", .2, DEFAULT),
        number(at + "hope", .5, DEFAULT),
        List.of(
            new Constituency(
                "parliament",
                "parliament",
                number(at + "ratification.parliament.threshold", .05, SOURCED),
                number(at + "ratification.parliament.spread", .05, DEFAULT))),
        number(at + "power", 1, DEFAULT),
        number(at + "prospect", .5, DEFAULT));
  }

  private static Scenario scenario(
      String id, String title, List<Issue> issues, List<Delegation> delegations) {
    Talks talks =
        new Talks(
            List.of(
                new Talks.Sitting(Optional.of(LocalDate.of(2031, 3, 1)), "Oru", 0),
                new Talks.Sitting(Optional.of(LocalDate.of(2031, 4, 1)), "", 1)),
            8,
            Talks.Protocol.ALTERNATING_OFFERS,
            Talks.Closing.INTERIM,
            TalksAgenda.ALL_AT_ONCE,
            List.of(),
            AgreementRule.UNANIMITY,
            List.of(),
            ComprehensiveDeal.of(List.of(issues.get(1).id(), issues.get(2).id())),
            number("talks.speaks_for_all", .5, DEFAULT),
            2,
            new Talks.WalkOut(
                number("talks.walk_out.chance", .05, DEFAULT),
                3,
                number("talks.walk_out.trust_floor", .05, DEFAULT),
                Talks.WalkOut.End.TALKS),
            new Talks.TrustMoves(
                number("talks.trust.closing", .05, DEFAULT),
                number("talks.trust.refusal", -.05, DEFAULT),
                number("talks.trust.walk_out", -.2, DEFAULT)),
            InferenceRates.usual(),
            number("talks.hold_spread", .05, DEFAULT),
            Talks.Clock.PARLEY,
            Talks.Weights.NORMALISED,
            number("talks.discount", 1, DEFAULT),
            Talks.Order.DRAWN,
            Talks.HORIZON.at("talks.horizon"));
    return new Scenario(
        id,
        title,
        "Will the fighting along the Sarn stop before winter?",
        "North holds the left bank. South wants it back. Both have lost many men, and the harvest"
            + " rots in the silos.",
        List.of(
            new Source(
                "minutes",
                "Minutes of the joint commission",
                "Commission",
                "2031-02-11",
                "https://example.org/minutes",
                ""),
            new Source("speech", "Speech to <the> nation", "", "", "javascript:alert(1)", "")),
        talks,
        Optional.empty(),
        issues,
        List.of(),
        new LinkedHashMap<>(),
        delegations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        DrawnWords.NONE);
  }
}
