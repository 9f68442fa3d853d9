package org.parley.compiled;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.bargaining.DealSpace;
import org.parley.random.RandomStreams;
import org.parley.scenario.Event;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Mediator;
import org.parley.scenario.Precedent;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.War;

/** A scenario in the form that runs compute with: built once, shared by all threads. */
public final class CompiledTalks implements Serializable {
  private final transient Scenario scenario;
  private final InputSlots inputs = new InputSlots();
  private final DealSpace space;
  private final TalksCalendar calendar;
  private final CompiledAgenda agenda;
  private final CompiledTracks tracks;
  private final Set<Mechanism> off;
  private final CompiledFrame frame;
  private final CompiledIssue[] issues;
  private final CompiledDelegation[] delegations;
  private final SignedTerms terms;
  private final List<CompiledStep> steps;
  private final CompiledLines redLines;
  private final List<CompiledThirdParty> thirdParties;
  private final List<CompiledMediator> mediators;
  private final List<CompiledEvent> events;
  private final List<CompiledPrecedent> precedents;
  private final CompiledWar war;
  private final CompiledAgreements agreements;
  private final List<OutsideKeeper> keepers;
  private final int[] closedBefore;
  private final int meetingIssue;
  private final boolean partial;
  private final long comprehensive;
  private final transient TalksWorlds<CompiledTalks> worlds;

  private CompiledTalks(Scenario scenario, List<UncertainNumber> reserved) {
    this.scenario = scenario;
    off = EnumSet.noneOf(Mechanism.class);
    off.addAll(scenario.without());
    space = IssueBlocks.space(scenario);
    calendar = new TalksCalendar(scenario.talks(), canGoOn(scenario));
    agenda = CompiledAgenda.of(scenario, calendar);
    tracks = CompiledTracks.of(scenario);
    inputs.share(scenario.factors());
    inputs.reserve(reserved);
    frame = CompiledFrame.of(scenario, inputs);
    issues =
        scenario.issues().stream()
            .map(i -> CompiledIssue.of(scenario, i, inputs))
            .toArray(CompiledIssue[]::new);
    delegations =
        scenario.delegations().stream()
            .map(d -> CompiledDelegation.of(scenario, d, space, inputs))
            .toArray(CompiledDelegation[]::new);
    terms = new SignedTerms(scenario, space, issues, inputs);
    steps = CompiledStep.all(scenario, inputs);
    redLines = new CompiledLines(scenario, space, inputs);
    thirdParties =
        scenario.thirdParties().stream()
            .map(p -> CompiledThirdParty.of(scenario, p, space, redLines.all(), calendar, inputs))
            .toList();
    mediators = compiled(Mechanism.MEDIATION, scenario.mediators(), this::mediator);
    events = compiled(Mechanism.EVENTS, aroundTheTable(scenario), this::event);
    precedents = compiled(Mechanism.PRECEDENT, scenario.precedents(), this::precedent);
    war = off(Mechanism.WAR) ? null : scenario.war().map(this::war).orElse(null);
    agreements = new CompiledAgreements(scenario, calendar, tracks, inputs);
    keepers = OutsideKeeper.all(scenario, inputs);
    closedBefore = IssueMasks.closedBefore(scenario);
    meetingIssue = off(Mechanism.LEADERS_MEETING) ? -1 : IssueMasks.firstThatOpens(issues);
    partial = !ImpossibleDeals.mustBeWhole(scenario);
    comprehensive = IssueMasks.mustSettle(issues);
    inputs.reserve(TalksWorlds.drawnElsewhere(scenario));
    worlds =
        scenario.drawn().isEmpty()
            ? null
            : new TalksWorlds<>(scenario.drawn(), inputs, CompiledTalks::new);
  }

  /**
   * Compiles a scenario.
   *
   * @throws IllegalArgumentException if too many issues are tied together or there are too many
   *     deals; the message says what to leave out
   */
  public static CompiledTalks of(Scenario scenario) {
    return new CompiledTalks(scenario, List.of());
  }

  /** The talks of a run: those with the words that it draws; these, if it draws none. */
  public CompiledTalks ofRun(long seed, long run) {
    return worlds == null ? this : worlds.of(new RandomStreams(seed, run));
  }

  private static List<Event> aroundTheTable(Scenario declared) {
    return declared.events().stream().filter(e -> !SignedTerms.isBetOn(declared, e)).toList();
  }

  private boolean canGoOn(Scenario declared) {
    return !off(Mechanism.MEDIATION) && !declared.mediators().isEmpty();
  }

  private <D, C> List<C> compiled(Mechanism part, List<D> declared, Function<D, C> compiler) {
    return off(part) ? List.of() : declared.stream().map(compiler).toList();
  }

  private CompiledMediator mediator(Mediator declared) {
    return CompiledMediator.of(scenario, declared, inputs);
  }

  private CompiledEvent event(Event declared) {
    return CompiledEvent.of(scenario, declared, redLines.all(), calendar, inputs);
  }

  private CompiledPrecedent precedent(Precedent declared) {
    return CompiledPrecedent.of(scenario, declared, inputs);
  }

  private CompiledWar war(War declared) {
    return CompiledWar.of(declared, inputs);
  }

  /** The scenario that this was compiled from; null in a model restored from a checkpoint. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Every uncertain input whose value differs between runs, in the order of {@code Outcome.draws}.
   */
  public List<UncertainNumber> inputs() {
    return inputs.drawn();
  }

  /** Paths of all red lines, in the order of {@code Outcome.hard}. */
  public List<String> lines() {
    return redLines.paths();
  }

  /** The numbers, by slot. */
  public InputSlots numbers() {
    return inputs;
  }

  /** All deals. */
  public DealSpace space() {
    return space;
  }

  /** The rounds on the calendar. */
  public TalksCalendar calendar() {
    return calendar;
  }

  /** The order in which issues come to the table. */
  public CompiledAgenda agenda() {
    return agenda;
  }

  /** Working groups. */
  public CompiledTracks tracks() {
    return tracks;
  }

  /** The frame of the talks. */
  public CompiledFrame frame() {
    return frame;
  }

  /** Number of delegations. */
  public int parties() {
    return delegations.length;
  }

  /** A delegation. */
  public CompiledDelegation delegation(int d) {
    return delegations[d];
  }

  /** An issue. */
  public CompiledIssue issue(int i) {
    return issues[i];
  }

  /** On what terms options hold once they are signed. */
  public SignedTerms terms() {
    return terms;
  }

  /** What delegations can do alone. */
  public List<CompiledStep> steps() {
    return steps;
  }

  /** Whether what is in force in the end can be other than what was agreed in the talks. */
  public boolean canTurnOut() {
    return terms.any() || !steps.isEmpty();
  }

  /** Red lines of all delegations. */
  public List<CompiledLine> redLines() {
    return redLines.all();
  }

  /** Indices of a delegation's own red lines in {@link #redLines}; must not be written. */
  public int[] linesOf(int delegation) {
    return redLines.of(delegation);
  }

  /** Id of a red line; empty for -1, none. */
  public String lineId(int line) {
    return redLines.id(line);
  }

  /** The issue whose settlement brings leaders to the table; -1 if there is none. */
  public int meetingIssue() {
    return meetingIssue;
  }

  /** Those who act from outside. */
  public List<CompiledThirdParty> thirdParties() {
    return thirdParties;
  }

  /** Mediators. */
  public List<CompiledMediator> mediators() {
    return mediators;
  }

  /** What may happen. */
  public List<CompiledEvent> events() {
    return events;
  }

  /** Earlier talks. */
  public List<CompiledPrecedent> precedents() {
    return precedents;
  }

  /** The war around the table, if there is one. */
  public Optional<CompiledWar> war() {
    return Optional.ofNullable(war);
  }

  /** Id of whoever must keep an option. */
  public String keeperId(int keeper) {
    return keeper < parties() ? delegation(keeper).id() : outsideKeeper(keeper).id();
  }

  /** Those who must keep something and are not at the table. */
  public List<OutsideKeeper> outsideKeepers() {
    return keepers;
  }

  /** Whoever must keep an option and is not at the table. */
  public OutsideKeeper outsideKeeper(int keeper) {
    return keepers.get(keeper - parties());
  }

  /** Who must agree to what, and who is there when. */
  public CompiledAgreements agreements() {
    return agreements;
  }

  /** Whether parts can be in force without the rest. */
  public boolean canBePartial() {
    return partial;
  }

  /** The issues that a comprehensive deal must settle, as a mask. */
  public long comprehensive() {
    return comprehensive;
  }

  /** Option by issue that an earlier meeting closed, or -1; the array must not be written. */
  public int[] closedBefore() {
    return closedBefore;
  }

  /** Whether a mechanism is switched off. */
  public boolean off(Mechanism mechanism) {
    return off.contains(mechanism);
  }
}
