package org.parley.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes up delegations. */
final class RandomParties {
  private final SeededDice dice;
  private final List<String> ids;
  private final List<Issue> issues;
  private final List<Issue> tied;
  private final boolean war;

  RandomParties(
      SeededDice dice, List<String> ids, List<Issue> issues, List<Issue> tied, boolean war) {
    this.dice = dice;
    this.ids = ids;
    this.issues = issues;
    this.tied = tied;
    this.war = war;
  }

  Delegation delegation(String id) {
    String p = "delegations." + id + ".";
    Map<String, UncertainNumber> trust = new LinkedHashMap<>();
    Map<String, UncertainNumber> disputes = new LinkedHashMap<>();
    for (String other : ids) {
      if (!other.equals(id)) {
        trust.put(other, dice.orDefault(p + "trust." + other, Defaults.TRUST, 0, 1));
        if (dice.chance(0.2)) {
          disputes.put(other, dice.uncertain(p + "disputes." + other, 0, 1));
        }
      }
    }
    List<Demand> demands = demands(p);
    return new Delegation(
        id,
        dice.one(id, "The side " + id),
        dice.one("", "Head of " + id),
        dice.one("", "minister"),
        dice.one("", "Who they are: \"" + id + "\"."),
        dice.one(
            PrivateBrief.NONE,
            new PrivateBrief("Fear: \"loss\".", "", "Wait.", "", "All of it", "Go # home")),
        TablePlace.WHOLE_TIME,
        dice.one(AuthorityLevel.values()),
        dice.one(PaperTiming.values()),
        demands,
        lines(p, demands),
        linkages(p),
        alternative(p),
        war && (ids.indexOf(id) < 2 || dice.chance(0.5)) ? fighting(id, p) : Optional.empty(),
        trust,
        disputes,
        tactic(p + "tactic."),
        dice.orDefault(p + "leaders.ask", Defaults.ASK, 0, 1),
        dice.orDefault(p + "leaders.instructed", Defaults.INSTRUCTED, 0, 1),
        dice.orDefault(p + "leaders.hope", Defaults.HOPE, 0, 1),
        home(p),
        dice.orDefault(p + "power", Defaults.POWER, 0.1, 5),
        dice.orDefault(p + "prospect", Defaults.PROSPECT, 0, 1));
  }

  private List<Demand> demands(String p) {
    List<Demand> demands = new ArrayList<>();
    for (Issue issue : dice.some(issues, issues.size())) {
      String path = p + "demands." + issue.id() + ".";
      Map<String, UncertainNumber> values = new LinkedHashMap<>();
      for (Option option : issue.options()) {
        if (dice.chance(0.2)) {
          values.put(option.id(), dice.uncertain(path + "values." + option.id(), 0, 1));
        }
      }
      demands.add(
          new Demand(
              issue.id(),
              dice.one(issue.options()).id(),
              dice.orDefault(path + "weight", Defaults.WEIGHT, 1, 50),
              values,
              dice.orDefault(path + "broken", Defaults.BROKEN, 0, 0.3),
              dice.origin()));
    }
    return demands;
  }

  private List<RedLine> lines(String p, List<Demand> demands) {
    List<RedLine> lines = new ArrayList<>();
    for (int i = dice.whole(0, 3); i > 0; i--) {
      boolean alone = dice.chance(0.4);
      DealCondition never = alone ? dice.choices(issues, 1) : dice.choices(tied, 2);
      List<Issue> rest = tied.stream().filter(t -> !never.options().containsKey(t.id())).toList();
      DealCondition unless = alone || rest.isEmpty() ? DealCondition.NONE : dice.choices(rest, 2);
      SettledBefore before = settledBefore(never);
      boolean wanted =
          demands.stream()
              .anyMatch(
                  d ->
                      never.options().containsKey(d.issue())
                          && never.options().get(d.issue()).contains(d.want()));
      if (wanted && unless.isEmpty() && before instanceof SettledBefore.Nothing) {
        continue;
      }
      String path = p + "red_lines.line" + i + ".";
      lines.add(
          new RedLine(
              "line" + i,
              never,
              unless,
              before,
              dice.orDefault(path + "firmness", Defaults.FIRMNESS, 0, 1),
              dice.orDefault(path + "price", Defaults.PRICE, 0, 0.1),
              dice.chance(0.2),
              dice.one("", "It was said so."),
              dice.origin()));
    }
    return lines;
  }

  private SettledBefore settledBefore(DealCondition never) {
    List<Issue> rest = issues.stream().filter(i -> !never.options().containsKey(i.id())).toList();
    return switch (dice.whole(0, 3)) {
      case 0 ->
          rest.isEmpty()
              ? new SettledBefore.Nothing()
              : new SettledBefore.At(dice.choices(rest, 1));
      case 1 ->
          issues.size() > 1
              ? new SettledBefore.Count(dice.whole(1, issues.size() - 1))
              : new SettledBefore.Nothing();
      default -> new SettledBefore.Nothing();
    };
  }

  private List<Linkage> linkages(String p) {
    if (dice.chance(0.6)) {
      return List.of();
    }
    UncertainNumber bonus = dice.uncertain(p + "linkages.both.bonus", -0.2, 0.2);
    return List.of(new Linkage("both", dice.choices(tied, 2), bonus, dice.origin()));
  }

  private Alternative alternative(String p) {
    if (dice.chance(0.5)) {
      return Alternative.none();
    }
    Alternative.GivesUp givesUp =
        switch (dice.whole(0, 2)) {
          case 0 -> new Alternative.GivesUp.AnyDeal();
          case 1 -> new Alternative.GivesUp.Holding(dice.choices(tied, 1));
          default -> new Alternative.GivesUp.Comprehensive();
        };
    UncertainNumber worth = dice.uncertain(p + "alternative.worth", 0.1, 0.6);
    String other = dice.one(ids);
    boolean leaves = dice.chance(0.3) && !p.contains("." + other + ".");
    Map<String, UncertainNumber> left =
        leaves
            ? Map.of(other, dice.uncertain(p + "alternative.leaves." + other, 0, 0.5))
            : Map.of();
    return new Alternative(Optional.of(worth), givesUp, left, dice.origin());
  }

  /** The first is on one side, the second on the other. */
  private Optional<FightingValue> fighting(String id, String p) {
    boolean up = ids.indexOf(id) % 2 == 0;
    return Optional.of(
        new FightingValue(
            dice.uncertain(p + "fighting.stake", up ? 0.1 : -0.8, up ? 0.8 : -0.1),
            dice.orDefault(p + "fighting.optimism", Defaults.OPTIMISM, 0, 0.5),
            dice.uncertain(p + "fighting.cost", 0, 0.1)));
  }

  private Tactic tactic(String p) {
    return new Tactic(
        concession(p, true),
        dice.one(Tactic.OfferChoice.values()),
        acceptance(p + "accept."),
        dice.one(Tactic.Learning.values()),
        dice.orDefault(p + "misread", Defaults.MISREAD, 0, 0.5),
        dice.chance(0.8) ? List.of() : dice.some(issues, 2).stream().map(Issue::id).toList(),
        dice.orDefault(p + "hold_until", Defaults.HOLD_UNTIL, 0, 1),
        dice.orDefault(p + "under_pressure", Defaults.UNDER_PRESSURE, 0, 5),
        dice.orDefault(p + "with_trust", Defaults.WITH_TRUST, 0, 3),
        dice.orDefault(p + "impatience", Defaults.IMPATIENCE, 0, 0.2),
        dice.orDefault(p + "monthly_impatience", Defaults.MONTHLY_IMPATIENCE, 0, 0.2));
  }

  private ConcessionRule concession(String p, boolean all) {
    int kinds = deals() <= ConcessionRule.Logit.MOST_DEALS ? 8 : 7;
    return switch (dice.whole(0, all ? kinds : 3)) {
      case 0 ->
          new ConcessionFormula.Time(
              dice.one(Defaults.BOULWARE_E, Defaults.LINEAR_E, Defaults.CONCEDER_E).at(p + "e"));
      case 1 ->
          new ConcessionFormula.TitForTat(
              dice.one(ConcessionFormula.TitForTat.Kind.values()),
              dice.whole(1, 3),
              dice.orDefault(p + "noise", Defaults.NOISE, 0, 0.1));
      case 2 ->
          new ConcessionFormula.Resource(
              ConcessionFormula.Resource.Kind.ROUNDS,
              dice.orDefault(p + "patience", Defaults.PATIENCE, 1, 8));
      case 3 ->
          new ConcessionFormula.Resource(
              ConcessionFormula.Resource.Kind.TRUST,
              dice.orDefault(p + "patience", Defaults.PATIENCE_OF_TRUST, 0.1, 1));
      case 4 -> new ConcessionRule.Micro();
      case 6 -> new ConcessionRule.Foresight();
      case 8 ->
          new ConcessionRule.Logit(
              dice.orDefault(p + "precision", Defaults.PRECISION, 0, 100),
              dice.orDefault(p + "regard", Defaults.REGARD, -1, 1),
              dice.orDefault(p + "inequity", Defaults.INEQUITY, 0, 2),
              dice.orDefault(p + "tolerance", Defaults.TOLERANCE, 0, 0.3),
              dice.orDefault(p + "heated", Defaults.HEATED, 0, 1),
              dice.orDefault(p + "tremble", Defaults.TREMBLE, 0, 0.3),
              dice.orDefault(p + "break_off", Defaults.BREAK_OFF, 0, 0.2));
      case 5 -> new ConcessionRule.Mixed(List.of(part(p + "mix.first."), part(p + "mix.second.")));
      default -> new ConcessionFormula.Time(dice.uncertain(p + "e", 0.05, 4));
    };
  }

  private double deals() {
    return issues.stream().mapToDouble(i -> i.options().size()).reduce(1, (a, b) -> a * b);
  }

  private ConcessionRule.Part part(String p) {
    return new ConcessionRule.Part(
        concession(p, false), dice.orDefault(p + "weight", Defaults.SHARE, 0.1, 3));
  }

  private AcceptanceRule acceptance(String p) {
    return switch (dice.whole(0, 3)) {
      case 0 ->
          new AcceptanceRule.Constant(
              dice.orDefault(p + "threshold", Defaults.ACCEPT_THRESHOLD, 0, 1));
      case 1 -> new AcceptanceRule.Time(dice.orDefault(p + "from", Defaults.ACCEPT_FROM, 0, 1));
      case 2 -> new AcceptanceRule.Combined(dice.orDefault(p + "from", Defaults.ACCEPT_FROM, 0, 1));
      default ->
          new AcceptanceRule.Next(
              dice.orDefault(p + "scale", Defaults.ACCEPT_SCALE, 0.9, 1.1),
              dice.orDefault(p + "shift", Defaults.ACCEPT_SHIFT, 0, 0.1),
              dice.chance(0.3));
    };
  }

  private List<Constituency> home(String p) {
    List<Constituency> home = new ArrayList<>();
    for (String id : List.of("parliament", "streets")) {
      if (dice.chance(0.3)) {
        String path = p + "ratification." + id + ".";
        home.add(
            new Constituency(
                id,
                dice.one(id, "The " + id),
                dice.orDefault(path + "threshold", Defaults.THRESHOLD, -0.1, 0.2),
                dice.orDefault(path + "spread", Defaults.SPREAD, 0.01, 0.2)));
      }
    }
    return home;
  }
}
