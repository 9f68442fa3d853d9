package org.parley.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.random.RandomStreams;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Constituency;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.Demand;
import org.parley.scenario.Event;
import org.parley.scenario.FactorLoading;
import org.parley.scenario.Issue;
import org.parley.scenario.Linkage;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Option;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SharedFactor;
import org.parley.scenario.Talks;
import org.parley.scenario.ThirdParty;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.state.TalksState;

/**
 * What a deal is worth, worked out straight from the scenario and the formula, one deal at a time,
 * with nothing shared with the tables that runs compute with:
 *
 * <p>V(x) = sum of w v (or q w v + (1 - q) w broken) + linkages + (1 - e) F - unrelieved pressure -
 * prices of soft lines crossed + side payments.
 */
final class NaiveValue {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private final Scenario scenario;
  private final Map<String, Double> numbers = new HashMap<>();

  NaiveValue(Scenario scenario, long seed, long run) {
    this.scenario = scenario;
    RandomStreams chances = new RandomStreams(seed, run);
    for (UncertainNumber u : UncertainNumbers.of(scenario)) {
      numbers.put(u.path(), drawn(u, chances));
    }
  }

  private double drawn(UncertainNumber u, RandomStreams chances) {
    return u.quantity().isFixed() ? u.mean() : u.quantity().at(share(u, chances));
  }

  /** The share of runs in which a number is lower: a Gaussian copula of the shared factors. */
  private double share(UncertainNumber u, RandomStreams chances) {
    double drawn = chances.uniform(RandomStreams.key(u.path()));
    double own = 1;
    double score = 0;
    for (FactorLoading loading : u.loadings()) {
      own -= loading.loading() * loading.loading();
      score += loading.loading() * at(loading.factor(), chances);
    }
    return u.loadings().isEmpty()
        ? drawn
        : NORMAL.cumulativeProbability(
            score + Math.sqrt(own) * NORMAL.inverseCumulativeProbability(drawn));
  }

  private double at(String factor, RandomStreams chances) {
    SharedFactor shared =
        scenario.factors().stream().filter(f -> f.id().equals(factor)).findFirst().orElseThrow();
    return NORMAL.inverseCumulativeProbability(drawn(shared.at(), chances));
  }

  double number(UncertainNumber u) {
    return numbers.get(u.path());
  }

  /** V of a deal without what a leaders' meeting is hoped to bring. */
  double of(int d, int[] deal, TalksState now) {
    Delegation delegation = scenario.delegations().get(d);
    double sum = now.paid(d) / 1e9;
    double weights = delegation.demands().stream().mapToDouble(x -> number(x.weight())).sum();
    boolean normalised = scenario.talks().weights() == Talks.Weights.NORMALISED && weights > 0;
    for (Demand demand : delegation.demands()) {
      int i = scenario.issueIndex(demand.issue());
      double w = number(demand.weight()) / (normalised ? weights : 1);
      double q = q(d, i, deal, now);
      sum +=
          q * w * onTerms(d, i, deal[i], o -> value(demand, o))
              + (1 - q) * w * number(demand.broken());
    }
    if (!off(Mechanism.LINKAGES)) {
      for (Linkage link : delegation.linkages()) {
        sum += holds(link.when(), deal) ? number(link.bonus()) : 0;
      }
    }
    sum += (1 - ended(d, deal, now)) * fighting(d, now);
    for (int p = 0; p < scenario.thirdParties().size(); p++) {
      sum -=
          now.outside().acts(p)
              ? now.outside().pressure(p, d) * displeasure(scenario.thirdParties().get(p), deal)
              : 0;
    }
    return sum - prices(d, deal, now);
  }

  private double prices(int d, int[] deal, TalksState now) {
    double sum = 0;
    int l = 0;
    for (Delegation owner : scenario.delegations()) {
      for (RedLine line : owner.redLines()) {
        boolean mine = scenario.delegationIndex(owner.id()) == d;
        boolean crossed = holds(line.never(), deal) && !unless(line, deal);
        boolean soft =
            !now.lines().hard()[l] && !now.lines().lifted(l) && !off(Mechanism.RED_LINES);
        sum += mine && crossed && soft ? number(line.price()) : 0;
        l++;
      }
    }
    return sum;
  }

  boolean unless(RedLine line, int[] deal) {
    return !line.unless().isEmpty() && holds(line.unless(), deal);
  }

  private double fighting(int d, TalksState now) {
    Delegation delegation = scenario.delegations().get(d);
    if (scenario.war().isEmpty() || off(Mechanism.WAR) || delegation.fighting().isEmpty()) {
      return 0;
    }
    double stake = number(delegation.fighting().get().stake());
    double expected = now.war().battlefield() + Math.signum(stake) * now.war().optimism(d);
    double cost = now.war().cost(d);
    for (int p = 0; p < scenario.thirdParties().size(); p++) {
      UncertainNumber support = scenario.thirdParties().get(p).support().get(delegation.id());
      cost -=
          support != null && now.outside().acts(p) && !off(Mechanism.SUPPORT) ? number(support) : 0;
    }
    return stake * Math.max(-1, Math.min(1, expected))
        - Math.max(0, cost) * number(scenario.war().get().horizon());
  }

  private double ended(int d, int[] deal, TalksState now) {
    double most = 0;
    for (int i = 0; i < deal.length; i++) {
      Issue issue = scenario.issues().get(i);
      Optional<UncertainNumber> share = option(i, deal).endsFighting();
      if (share.isPresent()) {
        most = Math.max(most, q(d, i, deal, now) * onTerms(d, i, deal[i], o -> ends(issue, o)));
      }
    }
    return most;
  }

  /** How far d believes that the others keep what the option that a deal has on an issue asks. */
  double q(int d, int issue, int[] deal, TalksState now) {
    Delegation me = scenario.delegations().get(d);
    Option option = option(issue, deal);
    List<String> others = option.keptBy().stream().filter(k -> !k.equals(me.id())).toList();
    if (off(Mechanism.COMPLIANCE) || others.isEmpty()) {
      return 1;
    }
    double doubt = 1;
    for (String other : others) {
      UncertainNumber disputed = me.disputes().get(other);
      doubt *= trust(d, other, now) * (disputed == null ? 1 : 1 - number(disputed));
    }
    doubt = 1 - doubt;
    if (off(Mechanism.GUARANTEES)) {
      return 1 - doubt;
    }
    for (int p = 0; p < scenario.thirdParties().size(); p++) {
      Optional<ThirdParty.Guarantee> g = scenario.thirdParties().get(p).guarantee();
      if (g.isPresent() && now.outside().acts(p) && covers(g.get(), issue, option)) {
        doubt *= 1 - number(g.get().raises());
      }
    }
    for (int i = 0; i < deal.length; i++) {
      Optional<UncertainNumber> raise = option(i, deal).raisesTrust();
      doubt *= raise.isPresent() ? 1 - number(raise.get()) : 1;
    }
    return 1 - doubt;
  }

  private double ends(Issue issue, int option) {
    return issue.options().get(option).endsFighting().map(this::number).orElse(0.0);
  }

  /** What is expected of an option that is in force for a time, or after votes, or if. */
  private double onTerms(int d, int i, int option, IntToDoubleFunction worth) {
    Issue issue = scenario.issues().get(i);
    Option signed = issue.options().get(option);
    int quo = issue.statusQuo().orElse(-1);
    double ahead = horizon();
    double chance = 1;
    double after = 0;
    boolean voted = signed.ratify() || signed.level() == AuthorityLevel.LEADERS;
    if (voted && quo >= 0 && quo != option && !off(Mechanism.RATIFICATION)) {
      for (Delegation delegation : scenario.delegations()) {
        for (Constituency home : delegation.constituencies()) {
          chance *= home.later().map(v -> number(v.chance())).orElse(1.0);
          after = Math.max(after, home.later().map(v -> number(v.after())).orElse(0.0));
        }
      }
    }
    double months = signed.terms().lasts().map(this::number).orElse(ahead);
    double part = ahead == 0 ? 1 : Math.max(0, Math.min(months, ahead - after)) / ahead;
    double share = chance * part;
    String me = scenario.delegations().get(d).id();
    double p = signed.terms().event().map(id -> believed(id, me)).orElse(1.0);
    int instead = signed.terms().otherwise().map(issue::indexOf).orElse(quo);
    double agreed = worth.applyAsDouble(option);
    double bet = p == 1 ? agreed : p * agreed + (1 - p) * worth.applyAsDouble(instead);
    return share == 1 ? bet : share * bet + (1 - share) * worth.applyAsDouble(quo);
  }

  private double believed(String event, String who) {
    Event declared =
        scenario.events().stream().filter(e -> e.id().equals(event)).findFirst().orElseThrow();
    return number(declared.believed().getOrDefault(who, declared.chance()));
  }

  private double horizon() {
    UncertainNumber own = scenario.talks().horizon();
    boolean left = Talks.HORIZON.is(own) && scenario.war().isPresent();
    return number(left ? scenario.war().get().horizon() : own);
  }

  private double trust(int d, String other, TalksState now) {
    if (scenario.delegationIndex(other) >= 0) {
      return now.trust().in(d, scenario.delegationIndex(other));
    }
    String me = scenario.delegations().get(d).id();
    for (int p = 0; p < scenario.thirdParties().size(); p++) {
      ThirdParty party = scenario.thirdParties().get(p);
      if (party.id().equals(other)) {
        UncertainNumber stated = party.trustedBy().get(me);
        return !now.outside().acts(p) ? 0 : stated == null ? 0.5 : number(stated);
      }
    }
    return scenario.mediators().stream()
        .filter(m -> m.id().equals(other))
        .map(m -> number(m.trustedBy().get(me)))
        .findFirst()
        .orElseThrow();
  }

  /** Nothing relieves it, or what it wants is not had, or what it will not accept is. */
  private double displeasure(ThirdParty party, int[] deal) {
    double sum = party.relievedBy().isEmpty() || any(party.relievedBy(), deal) ? 0 : 1;
    double total = party.stake().demands().stream().mapToDouble(w -> number(w.weight())).sum();
    for (Demand demand : party.stake().demands()) {
      double met = value(demand, deal[scenario.issueIndex(demand.issue())]);
      sum += number(demand.weight()) / total * (1 - met);
    }
    for (var refused : party.stake().never().options().entrySet()) {
      int i = scenario.issueIndex(refused.getKey());
      sum += refused.getValue().contains(option(i, deal).id()) ? 1 : 0;
    }
    return sum;
  }

  private boolean covers(ThirdParty.Guarantee g, int issue, Option option) {
    Set<String> named = g.of().options().get(scenario.issues().get(issue).id());
    return g.of().isEmpty() || (named != null && named.contains(option.id()));
  }

  /** Stated values as they are, the wanted 1, the rest along the order from the wanted to 0. */
  double value(Demand demand, int option) {
    Issue issue = scenario.issues().get(scenario.issueIndex(demand.issue()));
    if (known(issue, demand, option).isPresent()) {
      return known(issue, demand, option).get();
    }
    int n = issue.options().size();
    int left = option;
    while (known(issue, demand, left).isEmpty()) {
      left--;
    }
    int right = option;
    while (right < n && known(issue, demand, right).isEmpty()) {
      right++;
    }
    double from = known(issue, demand, left).get();
    double to = known(issue, demand, right).get();
    return from + (to - from) * (option - left) / (right - left);
  }

  private Optional<Double> known(Issue issue, Demand demand, int option) {
    UncertainNumber stated = demand.values().get(issue.options().get(option).id());
    int want = issue.indexOf(demand.want());
    int n = issue.options().size();
    if (stated != null) {
      return Optional.of(number(stated));
    }
    if (option == want) {
      return Optional.of(1.0);
    }
    if (!issue.ordered()) {
      return Optional.of(0.0);
    }
    double farthest = Math.max(want, n - 1 - want);
    boolean end = option == 0 || option == n - 1;
    return end ? Optional.of(1 - Math.abs(option - want) / farthest) : Optional.empty();
  }

  private Option option(int issue, int[] deal) {
    return scenario.issues().get(issue).options().get(deal[issue]);
  }

  /** Whether every issue named has an option named; -1 for open has none. */
  boolean holds(DealCondition choices, int[] deal) {
    return choices.options().entrySet().stream()
        .allMatch(e -> has(scenario.issueIndex(e.getKey()), e.getValue(), deal));
  }

  private boolean any(DealCondition choices, int[] deal) {
    return choices.options().entrySet().stream()
        .anyMatch(e -> has(scenario.issueIndex(e.getKey()), e.getValue(), deal));
  }

  private boolean has(int issue, Set<String> named, int[] deal) {
    return deal[issue] >= 0 && named.contains(option(issue, deal).id());
  }

  private boolean off(Mechanism mechanism) {
    return scenario.without().contains(mechanism);
  }
}
