package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.parley.bargaining.DealSpace;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.outcome.TranscriptEntry;
import org.parley.random.RandomStreams;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Mediator;
import org.parley.scenario.Scenario;

/**
 * Watches one run and works out again what leaders and constituencies answered to pending texts.
 */
final class AnswerCheck {
  private static final long SEED = 3;

  private final Scenario scenario;
  private final NegotiationModel model;
  private final NaiveValue numbers;
  private final NaiveConsent consent;
  private final RandomStreams chances;
  private final Map<Long, Boolean> carried = new HashMap<>();
  private int leaders;
  private int homes;
  private int[] deal;
  private long mask;
  private long moved;
  private boolean paid;

  AnswerCheck(Scenario scenario, long run) {
    this.scenario = scenario;
    model = new NegotiationModel(CompiledTalks.of(scenario), SEED);
    numbers = new NaiveValue(scenario, SEED, run + 1_000_000);
    consent = new NaiveConsent(scenario, numbers);
    chances = new RandomStreams(SEED, run + 1_000_000);
    model.setRun(run + 1_000_000);
    model.listen(this::record);
    model.start();
    while (model.end() == null) {
      model.schedule.step(model);
      look();
    }
  }

  int leaders() {
    return leaders;
  }

  int homes() {
    return homes;
  }

  /** The text that lies with leaders after a round; one answered in the same round is missed. */
  private void look() {
    if (model.state().table().isPending()) {
      deal = model.state().table().pendingDeal().clone();
      mask = model.state().table().pendingMask();
    } else {
      deal = null;
    }
  }

  private void record(TranscriptEntry entry) {
    if (entry instanceof TranscriptEntry.Offered offered) {
      paid =
          scenario.mediators().stream()
              .anyMatch(m -> m.id().equals(offered.who()) && m.style() == Mediator.Style.DIRECTIVE);
    }
    if (entry instanceof TranscriptEntry.SentToLeaders) {
      deal = null;
    }
    if (deal == null || paid) {
      return;
    }
    if (entry instanceof TranscriptEntry.LeadersAnswered answer) {
      leaders(answer);
    } else if (entry instanceof TranscriptEntry.HomeAnswered answer) {
      home(answer);
    } else if (entry instanceof TranscriptEntry.Closed) {
      deal = null;
    }
  }

  private void leaders(TranscriptEntry.LeadersAnswered answer) {
    carried.clear();
    moved = moves();
    int d = scenario.delegationIndex(answer.who());
    long r = model.agent(d).approval().interests().reservationFor(deal, mask);
    long[] others = new long[scenario.delegations().size()];
    boolean whole = model.state().texts().isComprehensive(deal, mask, model.situation());
    for (int e = 0; e < others.length; e++) {
      ProposalEvaluation other = model.agent(e).approval().interests();
      others[e] = e == d ? Long.MIN_VALUE : whole ? other.reservationForAll() : other.inForce();
    }
    long m = Math.max(r, best(d, 0, model.situation().ground().inForce().clone(), others));
    double lambda = numbers.number(scenario.delegations().get(d).leaders());
    long asked = r + StrictMath.round(lambda * (m - r));
    long value = model.agent(d).valuation().value(deal);
    if (others.length > 2 || !consent.isUnanimous()) {
      // Between more than two, or where not all must agree, the best is searched for, and may be
      // missed by a little.
      assertThat(answer.missing())
          .as("%s %s", scenario.id(), answer)
          .isBetween(r - value, asked - value);
      asked = answer.missing() + value;
    }
    assertThat(answer.missing()).as("%s %s", scenario.id(), answer).isEqualTo(asked - value);
    boolean crossed = model.situation().lines().hardLineCrossed(d, deal, mask) >= 0;
    assertThat(answer.yes()).as(scenario.id()).isEqualTo(value >= asked && !crossed);
    assertThat(answer.line().isEmpty()).as(scenario.id()).isEqualTo(!crossed);
    leaders++;
  }

  /**
   * The best over the issues that the text moves that makes sense, crosses no hard line that counts
   * and leaves enough others enough, by trying them all.
   */
  private long best(int d, int issue, int[] trial, long[] others) {
    DealSpace space = model.talks().space();
    if (issue == trial.length) {
      boolean allowed = !space.excludes(trial);
      for (int e = 0; e < others.length; e++) {
        boolean counts = e == d || !carriedWithout(1L << e);
        allowed &= !counts || model.situation().lines().hardLineCrossed(e, trial, 0) < 0;
      }
      return allowed && isEnough(d, trial, others)
          ? model.agent(d).valuation().value(trial)
          : Long.MIN_VALUE;
    }
    if ((moved >>> issue & 1) == 0) {
      return best(d, issue + 1, trial, others);
    }
    long most = Long.MIN_VALUE;
    int before = trial[issue];
    for (int o = 0; o < space.options(issue); o++) {
      trial[issue] = o;
      most = Math.max(most, best(d, issue + 1, trial, others));
    }
    trial[issue] = before;
    return most;
  }

  /** The issues that the text settles otherwise than at the status quo, as a mask. */
  private long moves() {
    long all = 0;
    for (int i = 0; i < deal.length; i++) {
      boolean moves = (mask >>> i & 1) != 0 && deal[i] != model.talks().space().statusQuo(i);
      all |= moves ? 1L << i : 0;
    }
    return all;
  }

  /** Whether a trial leaves so many others enough that they and the delegation carry it. */
  private boolean isEnough(int d, int[] trial, long[] others) {
    long less = 0;
    for (int e = 0; e < others.length; e++) {
      boolean lacks = e != d && model.agent(e).valuation().value(trial) < others[e];
      less |= lacks ? 1L << e : 0;
    }
    return carriedWithout(less);
  }

  /** Whether whatever is said of these issues is carried without some delegations, a mask. */
  private boolean carriedWithout(long less) {
    return carried.computeIfAbsent(less, this::carryWithout);
  }

  private boolean carryWithout(long less) {
    Set<String> no = new HashSet<>();
    for (int e = 0; e < scenario.delegations().size(); e++) {
      if ((less >>> e & 1) != 0) {
        no.add(scenario.delegations().get(e).id());
      }
    }
    return consent.isUnanimous() ? no.isEmpty() : consent.carriesAny(moved, no, model.round());
  }

  private void home(TranscriptEntry.HomeAnswered answer) {
    if (model.talks().calendar().ends(model.state().course().round())) {
      // What was parked may be voted on in the same round.
      return;
    }
    int d = scenario.delegationIndex(answer.who());
    Delegation delegation = scenario.delegations().get(d);
    Constituency home =
        delegation.constituencies().stream()
            .filter(c -> c.id().equals(answer.constituency()))
            .findFirst()
            .orElseThrow();
    double gain =
        FixedPoint.toDouble(
            model.agent(d).valuation().value(deal)
                - model.agent(d).valuation().inForce(model.situation()));
    double scale = model.agent(d).approval().terms().scale(deal, mask);
    assertThat(scale).as(scenario.id()).isBetween(0.0, 1.0);
    double asked = scale * numbers.number(home.threshold());
    double p = 1 / (1 + Math.exp(-(gain - asked) / (scale * numbers.number(home.spread()))));
    assertThat(answer.probability()).as(scenario.id()).isCloseTo(p, Offset.offset(1e-12));
    String key = "delegations." + delegation.id() + ".ratification." + home.id();
    assertThat(answer.yes())
        .as(scenario.id())
        .isEqualTo(chances.uniform(RandomStreams.key(key)) < answer.probability());
    homes++;
  }
}
