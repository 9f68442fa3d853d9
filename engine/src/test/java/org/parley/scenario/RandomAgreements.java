package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who must agree, who signs and who is there when, for made-up scenarios: for some of them. */
final class RandomAgreements {
  private final SeededDice dice;
  private final Scenario scenario;
  private final List<String> ids;

  private RandomAgreements(long seed, Scenario scenario) {
    dice = new SeededDice(seed ^ 0x2545F4914F6CDD1DL);
    this.scenario = scenario;
    ids = scenario.delegations().stream().map(Delegation::id).toList();
  }

  static Scenario in(Scenario scenario, long seed) {
    RandomAgreements random = new RandomAgreements(seed, scenario);
    return random.dice.chance(0.3) ? random.scenario() : scenario;
  }

  private Scenario scenario() {
    boolean counted = dice.chance(0.7);
    AgreementRule rule = counted ? rule("talks.agreement.", ids) : scenario.talks().agreement();
    boolean absent = dice.chance(0.4);
    List<Delegation> delegations =
        scenario.delegations().stream().map(d -> placed(d, absent)).toList();
    List<Issue> issues = scenario.issues().stream().map(this::signed).toList();
    Talks talks = ChangedRecord.of(scenario.talks(), Map.of("agreement", rule, "blocs", blocs()));
    return ChangedRecord.of(
        scenario, Map.of("talks", talks, "issues", issues, "delegations", delegations));
  }

  private List<VotingBloc> blocs() {
    if (ids.size() < 3 || dice.chance(0.6)) {
      return List.of();
    }
    List<String> members = ids.subList(0, 2);
    AgreementRule inside =
        dice.chance(0.5) ? rule("talks.blocs.pair.agreement.", members) : AgreementRule.UNANIMITY;
    List<String> names = scenario.issues().stream().map(Issue::id).toList();
    return List.of(
        new VotingBloc(
            "pair",
            dice.one("pair", "The pair"),
            members,
            dice.one(VotingBloc.Voice.values()),
            dice.chance(0.5) ? List.of() : dice.some(names, 2),
            inside));
  }

  private AgreementRule rule(String path, List<String> among) {
    Optional<UncertainNumber> majority = maybe(path + "majority", 0, 0.9);
    Optional<UncertainNumber> votes = maybe(path + "votes", 0.1, 1);
    Optional<UncertainNumber> heads = maybe(path + "heads", 0.1, 1);
    return new AgreementRule(
        majority, votes, heads, dice.chance(0.3) ? dice.some(among, 2) : List.of());
  }

  private Optional<UncertainNumber> maybe(String path, double low, double high) {
    return dice.chance(0.5) ? Optional.of(dice.uncertain(path, low, high)) : Optional.empty();
  }

  private Delegation placed(Delegation d, boolean absent) {
    boolean comes = absent && dice.chance(0.4);
    boolean goes = absent && dice.chance(0.4);
    int last = scenario.talks().sittings().size();
    return ChangedRecord.of(
        d,
        Map.of(
            "place",
            new TablePlace(
                maybe("delegations." + d.id() + ".votes", 0.5, 9),
                comes ? Optional.of(new TalksMoment.At(1, last(1))) : Optional.empty(),
                goes
                    ? Optional.of(new TalksMoment.At(last, scenario.talks().rounds()))
                    : Optional.empty())));
  }

  private int last(int least) {
    return Math.max(least, scenario.talks().rounds() / 2);
  }

  /** Some options of an issue have signers of their own. */
  private Issue signed(Issue issue) {
    if (dice.chance(0.7) || issue.options().stream().anyMatch(o -> o.number().isPresent())) {
      return issue;
    }
    List<Option> options = new ArrayList<>();
    for (Option o : issue.options()) {
      List<String> signers = dice.chance(0.5) ? dice.some(ids, ids.size()) : List.of();
      List<String> among = signers.isEmpty() ? ids : signers;
      String path = "issues." + issue.id() + ".options." + o.id() + ".agreement.";
      Optional<AgreementRule> rule =
          dice.chance(0.3) ? Optional.of(rule(path, among)) : Optional.empty();
      options.add(o.signed(new SigningRule(rule, signers)));
    }
    return ChangedRecord.of(issue, Map.of("options", options));
  }
}
