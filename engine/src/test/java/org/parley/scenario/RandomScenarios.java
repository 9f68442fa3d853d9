package org.parley.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Made-up scenarios for tests: valid, and rich in every kind of thing a scenario can hold. One seed
 * makes one scenario. Issues that rules tie to each other have at most 4,096 combinations.
 */
public final class RandomScenarios {
  private static final int MOST_TIED = 4_096;
  private static final LocalDate START = LocalDate.of(2031, 3, 1);

  private final SeededDice dice;
  private final List<String> ids;
  private final boolean war;
  private final boolean dated;
  private final int sittings;
  private final int rounds;
  private final List<Issue> issues = new ArrayList<>();

  /** Issues that may be tied to each other. */
  private final List<Issue> tied = new ArrayList<>();

  private RandomScenarios(long seed) {
    dice = new SeededDice(seed);
    ids = IntStream.range(0, dice.whole(2, 6)).mapToObj(i -> "side" + (char) ('a' + i)).toList();
    war = dice.chance(0.5);
    dated = dice.chance(0.5);
    sittings = dice.whole(1, 3);
    rounds = dice.whole(1, 8);
  }

  /** The scenario of a seed. */
  public static Scenario of(long seed) {
    return RandomAgenda.in(
        RandomAgreements.in(new RandomScenarios(seed).scenario(seed), seed), seed);
  }

  private Scenario scenario(long seed) {
    issues();
    RandomParties parties = new RandomParties(dice, ids, issues, tied, war);
    List<Delegation> delegations = ids.stream().map(parties::delegation).toList();
    RandomOutside outside = new RandomOutside(dice, issues, tied, delegations, war, this::moment);
    List<ThirdParty> thirds = outside.thirdParties();
    Talks talks = talks();
    Set<Mechanism> without = EnumSet.noneOf(Mechanism.class);
    if (dice.chance(0.2)) {
      without.add(dice.one(Mechanism.values()));
    }
    Map<String, String> closed = closedBefore();
    RandomConditions conditions = new RandomConditions(seed, issues, tied, closed.keySet());
    RandomTerms terms = new RandomTerms(seed, issues);
    List<Issue> termed = terms.issues(conditions.issues(), delegations);
    List<Event> events = new ArrayList<>(outside.events(thirds));
    events.addAll(terms.bets());
    return new Scenario(
        "random-" + seed,
        "Random talks, \"no. " + seed + "\": 'made up'",
        dice.one("", "Will they agree?"),
        dice.one("", "Two lines\nof text with a tab\t, an umlaut \u00e4 and a \\."),
        List.of(
            new Source("paper", "A paper: its title", "Author, A.", "2031", "", "p. 7 # note"),
            new Source("speech", "yes", "", "", "https://example.org/a?b=c", "")),
        talks,
        war ? Optional.of(war()) : Optional.empty(),
        termed,
        conditions.impossible(),
        closed,
        terms.delegations(delegations, termed),
        mediators(talks.protocol() == Talks.Protocol.SINGLE_TEXT),
        thirds,
        events,
        outside.precedents(),
        without,
        history(),
        List.of(),
        List.of(),
        DrawnWords.NONE);
  }

  private void issues() {
    int combinations = 1;
    int count = dice.whole(1, 12);
    for (int i = 0; i < count; i++) {
      int size = dice.whole(2, 5);
      boolean tie = combinations * size <= MOST_TIED;
      Issue issue = issue("issue" + i, size, tie);
      issues.add(issue);
      if (tie) {
        tied.add(issue);
        combinations *= size;
      }
    }
  }

  private Issue issue(String id, int size, boolean tie) {
    boolean scale = dice.chance(0.2);
    double step = dice.one(1.0, 0.5, 0.1, 5.0);
    boolean hasQuo = dice.chance(0.85);
    int quo = dice.whole(0, size - 1);
    List<Option> options = new ArrayList<>();
    for (int o = 0; o < size; o++) {
      boolean isQuo = hasQuo && o == quo;
      double number = Math.rint((-1 + o * step) * 1000) / 1000;
      String name = scale ? plain(number) : "o" + o;
      options.add(
          option(id, name, scale ? OptionalDouble.of(number) : OptionalDouble.empty(), isQuo, tie));
    }
    Optional<AuthorityLevel> opens =
        hasQuo && dice.chance(0.1)
            ? Optional.of(dice.one(AuthorityLevel.values()))
            : Optional.empty();
    return new Issue(
        id,
        dice.one(id, "Title of " + id),
        options,
        hasQuo ? OptionalInt.of(quo) : OptionalInt.empty(),
        dice.chance(0.8),
        dice.chance(0.2) && !issues.isEmpty(), // one issue at least makes the talks a success
        opens,
        scale ? "per cent" : "");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private Option option(
      String issue, String id, OptionalDouble number, boolean isQuo, boolean tie) {
    String path = "issues." + issue + ".options." + id + ".ends_fighting";
    boolean ends = war && tie && !isQuo && dice.chance(0.3);
    boolean raises = tie && !isQuo && dice.chance(0.15);
    return new Option(
        id,
        dice.one(id, "Option " + id),
        isQuo ? AuthorityLevel.OFFICIALS : dice.one(AuthorityLevel.values()),
        SigningRule.OF_TALKS,
        number,
        ends ? Optional.of(dice.uncertain(path, 0, 1)) : Optional.empty(),
        tie && !isQuo && dice.chance(0.3) ? dice.some(ids, 3) : List.of(),
        !isQuo && dice.chance(0.1),
        raises
            ? Optional.of(dice.uncertain("issues." + issue + ".raises_trust." + id, 0, 1))
            : Optional.empty(),
        DealCondition.NONE,
        OptionTerms.NONE,
        Optional.empty());
  }

  private Talks talks() {
    List<Talks.Sitting> meetings = new ArrayList<>();
    for (int i = 0; i < sittings; i++) {
      LocalDate date = START.plusDays(i * 20L);
      double month = dated ? ChronoUnit.DAYS.between(START, date) / 30.436875 : i;
      meetings.add(
          new Talks.Sitting(
              dated ? Optional.of(date) : Optional.empty(), dice.one("", "The hall"), month));
    }
    List<String> names = issues.stream().map(Issue::id).toList();
    return new Talks(
        meetings,
        rounds,
        dice.one(Talks.Protocol.values()),
        dice.one(Talks.Closing.values()),
        TalksAgenda.ALL_AT_ONCE,
        List.of(),
        AgreementRule.UNANIMITY,
        List.of(),
        dice.chance(0.5) && !issues.stream().allMatch(Issue::optional)
            ? ComprehensiveDeal.EVERYTHING
            : ComprehensiveDeal.of(dice.some(names, names.size())),
        dice.orDefault("talks.speaks_for_all", Defaults.SPEAKS_FOR_ALL, 0.1, 1),
        dice.whole(0, 3),
        new Talks.WalkOut(
            dice.orDefault("talks.walk_out.chance", Defaults.WALK_OUT_CHANCE, 0, 1),
            dice.whole(1, 5),
            dice.orDefault("talks.walk_out.trust_floor", Defaults.TRUST_FLOOR, 0, 1),
            dice.one(Talks.WalkOut.End.values())),
        new Talks.TrustMoves(
            dice.orDefault("talks.trust_moves.closing", Defaults.TRUST_CLOSING, -0.2, 0.2),
            dice.orDefault("talks.trust_moves.refusal", Defaults.TRUST_REFUSAL, -0.2, 0.2),
            dice.orDefault("talks.trust_moves.walk_out", Defaults.TRUST_WALK_OUT, -0.2, 0.2)),
        InferenceRates.usual(),
        dice.orDefault("talks.hold_spread", Defaults.HOLD_SPREAD, 0.01, 0.2),
        dice.one(Talks.Clock.values()),
        Talks.Weights.NORMALISED,
        dice.orDefault("talks.discount", Defaults.DISCOUNT, 0.5, 1),
        dice.one(Talks.Order.values()),
        Talks.HORIZON.at("talks.horizon"));
  }

  private War war() {
    return new War(
        dice.orDefault("war.battlefield.now", Defaults.BATTLEFIELD_NOW, -1, 1),
        dice.orDefault("war.battlefield.drift", Defaults.BATTLEFIELD_DRIFT, -0.1, 0.1),
        dice.orDefault("war.battlefield.noise", Defaults.BATTLEFIELD_NOISE, 0, 0.2),
        dice.orDefault("war.horizon", Defaults.HORIZON, 0, 24),
        dice.orDefault("war.fading", Defaults.FADING, 0, 1),
        dice.orDefault("war.sobering", Defaults.SOBERING, 0, 1));
  }

  /** What an earlier meeting closed: at times one issue, but never all. */
  private Map<String, String> closedBefore() {
    if (issues.size() < 3 || dice.chance(0.7)) {
      return Map.of();
    }
    Issue issue = dice.one(issues);
    return Map.of(issue.id(), dice.one(issue.options()).id());
  }

  private List<Mediator> mediators(boolean needed) {
    if (!needed && dice.chance(0.5)) {
      return List.of();
    }
    Mediator.Style style = needed ? Mediator.Style.FORMULATIVE : dice.one(Mediator.Style.values());
    String p = "mediators.chair.";
    Map<String, UncertainNumber> standing = new LinkedHashMap<>();
    Map<String, UncertainNumber> bias = new LinkedHashMap<>();
    for (String d : ids) {
      standing.put(d, dice.orDefault(p + "trusted_by." + d, Defaults.STANDING, 0, 1));
      if (dice.chance(0.2)) {
        bias.put(d, dice.uncertain(p + "bias." + d, 0, 1));
      }
    }
    return List.of(
        new Mediator(
            "chair",
            "The chair",
            dice.one("", "A. Chair"),
            dice.one(PrivateBrief.NONE, new PrivateBrief("Peace", "", "", "", "", "")),
            style,
            standing,
            dice.whole(1, 4),
            dice.orDefault(p + "error", Defaults.ERROR, 0, 0.3),
            bias,
            dice.orDefault(p + "facilitation", Defaults.FACILITATION, 0, 1),
            dice.orDefault(p + "leverage", Defaults.LEVERAGE, 0, 0.1),
            dice.orDefault(p + "carrots", Defaults.CARROTS, 0, 1),
            dice.orDefault(p + "fades", Defaults.FADES, 0, 1),
            dice.chance(0.5)));
  }

  private TalksMoment moment() {
    return dated && dice.chance(0.5)
        ? new TalksMoment.On(START.plusDays(dice.whole(0, 20 * (sittings - 1))))
        : new TalksMoment.At(dice.whole(1, sittings), dice.whole(1, rounds));
  }

  private Optional<HistoricalOutcome> history() {
    if (dice.chance(0.6)) {
      return Optional.empty();
    }
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (Issue issue : dice.some(issues, 4)) {
      outcomes.put(issue.id(), dice.one("open", dice.one(issue.options()).id()));
    }
    return Optional.of(new HistoricalOutcome(outcomes, dice.one("", "It went on."), dice.origin()));
  }
}
