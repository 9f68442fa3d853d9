package org.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.RunRecorder;
import org.parley.outcome.TranscriptEntry;
import org.parley.scenario.Alternative.GivesUp;
import org.parley.scenario.DealCondition;
import org.parley.scenario.Delegation;
import org.parley.scenario.ImpossibleCombination;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Mediator;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.SettledBefore;
import org.parley.scenario.Talks;
import org.parley.scenario.UnilateralStep;
import org.parley.scenario.WorkingGroup;
import org.parley.state.TalksState;

/**
 * Watches one run and asserts, as each thing happens, what must hold in every run. It keeps its own
 * book of what is closed and judges texts by the scenario as declared; of the model it asks only
 * for the state of trust, war and lines at that moment.
 */
final class RunInvariants implements RunRecorder {
  /** Rounding of every term of V to 1e-9, summed over terms, and room for floating point. */
  private static final double SLACK = 1e-6;

  private final Scenario scenario;
  private final NegotiationModel model;
  private final NaiveValue values;
  private final String name;
  private final int[] closed;
  private final int[] closedRound;
  private final boolean[] doneAlone;
  private final Set<String> leadersSaidYes = new HashSet<>();
  private final Set<String> refusedOfMediators = new HashSet<>();
  private final List<TranscriptEntry> transcript = new ArrayList<>();
  private final Set<String> outvoted = new HashSet<>();
  private final NaiveConsent consent;
  private String lastProposer = "";
  private String lastText = "";
  private int round;
  private int ends;

  RunInvariants(Scenario scenario, NegotiationModel model, long seed, long run) {
    this.scenario = scenario;
    this.model = model;
    values = new NaiveValue(scenario, seed, run);
    consent = new NaiveConsent(scenario, values);
    name = scenario.id() + ", seed " + seed + ", run " + run;
    closed = model.talks().closedBefore().clone();
    closedRound = new int[closed.length];
    doneAlone = new boolean[closed.length];
    for (int i = 0; i < closed.length; i++) {
      closedRound[i] = closed[i] >= 0 ? 0 : -1;
    }
  }

  /** Everything that happened. */
  List<TranscriptEntry> transcript() {
    return transcript;
  }

  @Override
  public void record(TranscriptEntry entry) {
    transcript.add(entry);
    assertThat(ends > 0).as("%s: %s after the end", name, entry).isEqualTo(isLater(entry));
    assertThat(entry.round()).as("%s: rounds in order", name).isGreaterThanOrEqualTo(round);
    assertThat(entry.round()).as("%s: rounds", name).isBetween(1, rounds());
    round = entry.round();
    if (entry instanceof TranscriptEntry.Offered offered) {
      offered(offered);
    } else if (entry instanceof TranscriptEntry.Declined declined) {
      // Where some can be outvoted, one no refuses nothing, and majorities may go in circles.
      if (isMediator(declined.of()) && consent.isUnanimous()) {
        refusedOfMediators.add(lastText);
      }
    } else if (entry instanceof TranscriptEntry.SentToLeaders) {
      leadersSaidYes.clear();
    } else if (entry instanceof TranscriptEntry.LeadersAnswered answer) {
      leadersAnswered(answer);
    } else if (entry instanceof TranscriptEntry.HomeAnswered answer) {
      assertThat(answer.probability()).as(name).isBetween(0.0, 1.0);
    } else if (entry instanceof TranscriptEntry.Outvoted bound) {
      outvoted.add(bound.who());
    } else if (entry instanceof TranscriptEntry.AgreedInGroup agreed) {
      assertThat(consent.groupOf(sitting()).map(WorkingGroup::id)).contains(agreed.group());
      isOnTheTable(agreed.text());
    } else if (entry instanceof TranscriptEntry.Reported) {
      assertThat(consent.groupOf(sitting())).as("%s: %s to no plenary", name, entry).isEmpty();
    } else if (entry instanceof TranscriptEntry.Closed closing) {
      closed(closing.text());
    } else if (entry instanceof TranscriptEntry.SteppedAlone step) {
      alone(step);
    } else if (entry instanceof TranscriptEntry.Ended) {
      ends++;
    }
  }

  private static boolean isLater(TranscriptEntry entry) {
    return entry instanceof TranscriptEntry.VotedLater
        || entry instanceof TranscriptEntry.BetDecided
        || entry instanceof TranscriptEntry.TermServed;
  }

  private int planned() {
    return scenario.talks().sittings().size() * scenario.talks().rounds();
  }

  /** A mediator may call one more sitting. */
  private int rounds() {
    boolean more = !scenario.mediators().isEmpty() && !off(Mechanism.MEDIATION);
    return planned() + (more ? scenario.talks().rounds() : 0);
  }

  private boolean isMediator(String who) {
    return scenario.mediators().stream().anyMatch(m -> m.id().equals(who));
  }

  /** What a text settles, and at what. */
  private String settledBy(Proposal text) {
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < closed.length; i++) {
      told.append(text.settles(i) ? text.options()[i] + " " : "- ");
    }
    return told.toString();
  }

  private void leadersAnswered(TranscriptEntry.LeadersAnswered answer) {
    if (answer.yes()) {
      leadersSaidYes.add(answer.who());
    } else {
      leadersSaidYes.remove(answer.who());
    }
  }

  private void offered(TranscriptEntry.Offered offered) {
    lastProposer = offered.who();
    assertThat(isMediator(lastProposer) || consent.isThere(lastProposer, round))
        .as("%s: %s speaks while it is away", name, offered)
        .isTrue();
    if (isMediator(offered.who())) {
      lastText = settledBy(offered.text());
      assertThat(refusedOfMediators)
          .as("%s: a mediator tables again what was refused: %s", name, offered)
          .doesNotContain(lastText);
    }
    consistent(offered.text());
    isOnTheTable(offered.text());
    for (int d = 0; d < scenario.delegations().size(); d++) {
      Delegation delegation = scenario.delegations().get(d);
      if (!hopes()) {
        assertThat(offered.utilities()[d] / 1e9)
            .as("%s: value of %s to %s", name, offered, delegation.id())
            .isCloseTo(
                values.of(d, offered.text().options(), model.situation()),
                org.assertj.core.data.Offset.offset(SLACK));
      }
      if (delegation.id().equals(offered.who())) {
        assertThat(crossedBy(d, offered.text()))
            .as("%s: %s offers across its own hard lines", name, offered)
            .isEmpty();
      }
    }
  }

  /** Whether values hold a hope for a leaders' meeting, which the plain formula does not. */
  private boolean hopes() {
    return scenario.issues().stream().anyMatch(i -> i.opens().isPresent());
  }

  /** What an option requires stands beside it, and nobody's impossible combinations are held. */
  private void makesSense(Proposal text) {
    for (int i = 0; i < closed.length; i++) {
      DealCondition needed = scenario.issues().get(i).options().get(text.options()[i]).requires();
      assertThat(needed.isEmpty() || values.holds(needed, text.options()))
          .as("%s: %s without what issue %d requires", name, text, i)
          .isTrue();
    }
    for (ImpossibleCombination impossible : scenario.impossible()) {
      assertThat(values.holds(impossible.options(), text.options()))
          .as("%s: %s holds '%s'", name, text, impossible.id())
          .isFalse();
    }
  }

  /** Speaks of nothing but what is on the table of whoever sits. */
  private void isOnTheTable(Proposal text) {
    Optional<WorkingGroup> sits = consent.groupOf(sitting());
    sits.ifPresent(group -> isWithin(group, text));
    if (sits.isEmpty() && consent.closesParts()) {
      hasComeUp(text);
      for (WorkingGroup group : scenario.talks().tracks()) {
        boolean toCome = group.sittings().stream().anyMatch(s -> s > sitting());
        for (String id : group.issues()) {
          assertThat(toCome && text.settles(scenario.issueIndex(id)))
              .as("%s: %s settles '%s', which is left to %s", name, text, id, group.id())
              .isFalse();
        }
      }
    }
  }

  private int sitting() {
    return (round - 1) / scenario.talks().rounds() + 1;
  }

  private void isWithin(WorkingGroup group, Proposal text) {
    for (int i = 0; i < closed.length; i++) {
      Issue issue = scenario.issues().get(i);
      if (text.settles(i)) {
        assertThat(group.issues()).as("%s: %s in %s", name, text, group).contains(issue.id());
        if (text.options()[i] != issue.statusQuo().orElse(-1)) {
          for (Delegation d : scenario.delegations()) {
            assertThat(
                    !group.has(d.id())
                        || issue.options().get(text.options()[i]).level().rank()
                            <= group.mandate(d).rank())
                .as("%s: %s above the mandate of %s in %s", name, text, d.id(), group)
                .isTrue();
          }
        }
      }
    }
  }

  /** Of each group of the agenda all before it was closed, or its share of the rounds has begun. */
  private void hasComeUp(Proposal text) {
    List<List<String>> groups =
        scenario.talks().agenda().groups().stream()
            .map(g -> g.stream().filter(id -> !scenario.closedBefore().containsKey(id)).toList())
            .filter(g -> !g.isEmpty())
            .toList();
    boolean before = true;
    for (int g = 0; g < groups.size(); g++) {
      boolean its = (round - 1L) * groups.size() >= (long) g * planned();
      for (String id : groups.get(g)) {
        assertThat(before || its || !text.settles(scenario.issueIndex(id)))
            .as("%s: %s settles '%s' before its turn, in round %d", name, text, id, round)
            .isTrue();
      }
      before &= groups.get(g).stream().allMatch(id -> closed[scenario.issueIndex(id)] >= 0);
    }
  }

  private void consistent(Proposal text) {
    makesSense(text);
    for (int i = 0; i < closed.length; i++) {
      assertThat(text.options()[i])
          .as("%s: option of issue %d", name, i)
          .isBetween(0, scenario.issues().get(i).options().size() - 1);
      if (closed[i] >= 0) {
        assertThat(text.options()[i]).as("%s: closed issue %d", name, i).isEqualTo(closed[i]);
        assertThat(text.settles(i)).as("%s: closed issue %d settled again", name, i).isFalse();
      } else if (!text.settles(i)) {
        assertThat(text.options()[i])
            .as("%s: issue %d left open", name, i)
            .isEqualTo(scenario.issues().get(i).statusQuo().orElse(-1));
      }
    }
  }

  /** A step is one that its delegation may take, crosses none of its lines, and makes sense. */
  private void alone(TranscriptEntry.SteppedAlone step) {
    int i = scenario.issueIndex(step.issue());
    int o = scenario.issues().get(i).indexOf(step.option());
    assertThat(closed[i]).as("%s: %s of what is closed", name, step).isEqualTo(-1);
    assertThat(scenario.issues().get(i).options().get(o).alone().map(UnilateralStep::by))
        .as("%s: %s", name, step)
        .contains(step.who());
    closed[i] = o;
    closedRound[i] = round;
    doneAlone[i] = true;
    int[] deal = closed.clone();
    for (int j = 0; j < deal.length; j++) {
      deal[j] = deal[j] >= 0 ? deal[j] : scenario.issues().get(j).statusQuo().orElse(-1);
    }
    Proposal text = new Proposal(deal, 1L << i);
    makesSense(text);
    assertThat(crossedBy(scenario.delegationIndex(step.who()), text))
        .as("%s: %s across an own hard line", name, step)
        .isEmpty();
  }

  private void closed(Proposal text) {
    assertThat(text.settled()).as("%s: something is settled", name).isNotZero();
    consistent(text);
    assertThat(consent.carries(text, outvoted, round))
        .as("%s: %s without %s is not carried", name, text, outvoted)
        .isTrue();
    TalksState now = model.situation();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      Delegation delegation = scenario.delegations().get(d);
      if (!consent.signs(delegation.id(), text, outvoted, round)) {
        continue;
      }
      int level = level(text, delegation.id());
      assertThat(crossedBy(d, text))
          .as("%s: hard lines of %s that %s crosses", name, delegation.id(), text)
          .isEmpty();
      if (!off(Mechanism.MANDATES) && !off(Mechanism.LEADERS)) {
        assertThat(delegation.mandate().rank() >= level || leadersSaidYes.contains(delegation.id()))
            .as("%s: %s signs %s at level %d", name, delegation.id(), text, level)
            .isTrue();
      }
      if (!hopes() || round > planned() - scenario.talks().rounds()) {
        double missing = reservation(d, text, now) - values.of(d, text.options(), now);
        assertThat(missing)
            .as("%s: %s signs below its reservation value", name, delegation.id())
            .isLessThanOrEqualTo(payment() + SLACK);
      }
    }
    for (int i = 0; i < closed.length; i++) {
      if (text.settles(i)) {
        closed[i] = text.options()[i];
        closedRound[i] = round;
      }
    }
    leadersSaidYes.clear();
    outvoted.clear();
  }

  /** What a directive mediator may pay each for signing its text. */
  private double payment() {
    return scenario.mediators().stream()
        .filter(m -> m.id().equals(lastProposer) && m.style() == Mediator.Style.DIRECTIVE)
        .mapToDouble(
            m ->
                values.number(m.leverage())
                    * values.number(m.carrots())
                    / scenario.delegations().size())
        .findFirst()
        .orElse(0);
  }

  private double reservation(int d, Proposal text, TalksState now) {
    Delegation delegation = scenario.delegations().get(d);
    boolean anything = java.util.Arrays.stream(now.ground().inForce()).allMatch(o -> o >= 0);
    double inForce =
        anything ? values.of(d, now.ground().inForce(), now) : Double.NEGATIVE_INFINITY;
    for (int e = 0; anything && e < scenario.delegations().size(); e++) {
      Delegation other = scenario.delegations().get(e);
      var left = other.alternative().leaves().get(delegation.id());
      boolean taken =
          left != null
              && e != d
              && now.worth(e) > values.of(e, now.ground().inForce(), now) - SLACK;
      inForce = taken && givesUp(other, text) ? Math.min(inForce, values.number(left)) : inForce;
    }
    return delegation.alternative().worth().isPresent() && givesUp(delegation, text)
        ? Math.max(inForce, now.worth(d))
        : inForce;
  }

  private boolean givesUp(Delegation delegation, Proposal text) {
    GivesUp which = delegation.alternative().givesUp();
    if (which instanceof GivesUp.Holding holding) {
      return values.holds(holding.choices(), text.options());
    }
    return which instanceof GivesUp.AnyDeal || comprehensive(text);
  }

  private boolean comprehensive(Proposal text) {
    for (int i = 0; i < closed.length; i++) {
      boolean settled = closed[i] >= 0 || text.settles(i);
      if (mustBeSettled(i) && !(settled && completes(i, text.options()[i]))) {
        return false;
      }
    }
    return true;
  }

  private boolean completes(int i, int option) {
    Issue issue = scenario.issues().get(i);
    return scenario.talks().comprehensive().completes(issue.id(), issue.options().get(option).id());
  }

  private boolean mustBeSettled(int i) {
    return scenario.talks().comprehensive().needs(scenario.issues().get(i));
  }

  private int level(Proposal text, String who) {
    int level = 0;
    for (int i = 0; i < closed.length; i++) {
      boolean moves = text.options()[i] != scenario.issues().get(i).statusQuo().orElse(-1);
      if (text.settles(i) && moves && consent.isParty(who, i, text.options()[i])) {
        int needed = scenario.issues().get(i).options().get(text.options()[i]).level().rank();
        level = Math.max(level, needed);
      }
    }
    return level;
  }

  /** Hard lines of a delegation that a text crosses; what merely goes on crosses none. */
  private List<String> crossedBy(int d, Proposal text) {
    int[] deal = text.options();
    List<String> crossed = new ArrayList<>();
    int l = 0;
    for (int owner = 0; owner < scenario.delegations().size(); owner++) {
      for (RedLine line : scenario.delegations().get(owner).redLines()) {
        boolean counts = owner == d && model.situation().lines().hard()[l] && !lifted(line);
        if (counts && crosses(line, deal) && !merelyGoesOn(line, text)) {
          crossed.add(line.id());
        }
        l++;
      }
    }
    return crossed;
  }

  /** Whether what a line names is in force, and the text leaves it so without settling it. */
  private boolean merelyGoesOn(RedLine line, Proposal text) {
    boolean untouched =
        line.never().options().keySet().stream()
            .map(scenario::issueIndex)
            .noneMatch(i -> text.settles(i));
    return untouched && crosses(line, model.situation().ground().inForce());
  }

  private boolean crosses(RedLine line, int[] deal) {
    return values.holds(line.never(), deal) && !values.unless(line, deal);
  }

  private boolean lifted(RedLine line) {
    if (line.unlessSettled() instanceof SettledBefore.At at) {
      return values.holds(at.choices(), closed);
    }
    long settled = java.util.Arrays.stream(closed).filter(o -> o >= 0).count();
    return line.unlessSettled() instanceof SettledBefore.Count count && settled >= count.issues();
  }

  private boolean off(Mechanism mechanism) {
    return scenario.without().contains(mechanism);
  }

  /** What must hold of the outcome of the run that was watched. */
  void check(Outcome outcome) {
    assertThat(ends).as("%s: ends once", name).isEqualTo(1);
    assertThat(outcome.options()).as(name).isEqualTo(closed);
    assertThat(outcome.closedRound()).as(name).isEqualTo(closedRound);
    assertThat(outcome.rounds()).as(name).isBetween(1, rounds());
    assertThat(outcome.kind()).as(name).isEqualTo(kind());
    boolean agreed = outcome.end() == Outcome.End.AGREEMENT;
    assertThat(agreed).as(name).isEqualTo(outcome.kind() == Outcome.Kind.COMPREHENSIVE);
    if (!Double.isNaN(outcome.hold())) {
      assertThat(outcome.hold()).as(name).isBetween(0.0, 1.0);
    }
    if (!Double.isNaN(outcome.distances().frontier())) {
      assertThat(outcome.distances().frontier()).as(name).isGreaterThanOrEqualTo(0);
    }
    if (!Double.isNaN(outcome.distances().nash())) {
      assertThat(outcome.distances().nash()).as(name).isGreaterThanOrEqualTo(0);
      assertThat(outcome.distances().egalitarian()).as(name).isGreaterThanOrEqualTo(0);
    }
    if (outcome.end() == Outcome.End.DEADLINE) {
      assertThat(outcome.rounds()).as(name).isIn(planned(), rounds());
    }
    boolean must = scenario.talks().closing() == Talks.Closing.SINGLE_UNDERTAKING;
    assertThat(must && outcome.kind() == Outcome.Kind.PARTIAL)
        .as("%s: nothing is agreed until everything is", name)
        .isFalse();
  }

  private Outcome.Kind kind() {
    boolean any = false;
    boolean all = true;
    for (int i = 0; i < closed.length; i++) {
      any |= closedRound[i] > 0 && !doneAlone[i];
      all &= !mustBeSettled(i) || (closed[i] >= 0 && completes(i, closed[i]));
    }
    return !any ? Outcome.Kind.NONE : all ? Outcome.Kind.COMPREHENSIVE : Outcome.Kind.PARTIAL;
  }
}
