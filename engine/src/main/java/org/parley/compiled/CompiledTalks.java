package org.parley.compiled;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.bargaining.DealSpace;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Option;
import org.parley.scenario.RedLine;
import org.parley.scenario.Scenario;
import org.parley.scenario.Talks;
import org.parley.scenario.Uncertain;
import org.parley.scenario.War;

/** A scenario in the form that runs compute with: built once, shared by all threads. */
public final class CompiledTalks implements Serializable {
  private final transient Scenario scenario;
  private final Inputs inputs = new Inputs();
  private final DealSpace space;
  private final Calendar calendar;
  private final Set<Mechanism> without;
  private final Frame frame;
  private final CompiledIssue[] issues;
  private final CompiledDelegation[] delegations;
  private final List<CompiledLine> lines;
  private final List<CompiledThirdParty> thirdParties;
  private final List<CompiledMediator> mediators;
  private final List<CompiledEvent> events;
  private final List<CompiledPrecedent> precedents;
  private final CompiledWar war;
  private final int[] closedBefore;

  private CompiledTalks(Scenario scenario) {
    this.scenario = scenario;
    without = Set.copyOf(scenario.without());
    space = Ties.space(scenario);
    calendar = new Calendar(scenario.talks());
    frame = Frame.of(scenario, inputs);
    issues =
        scenario.issues().stream()
            .map(i -> CompiledIssue.of(scenario, i, inputs))
            .toArray(CompiledIssue[]::new);
    delegations =
        scenario.delegations().stream()
            .map(d -> CompiledDelegation.of(scenario, d, space, inputs))
            .toArray(CompiledDelegation[]::new);
    lines = lines(scenario);
    thirdParties =
        scenario.thirdParties().stream()
            .map(p -> CompiledThirdParty.of(scenario, p, space, lines, calendar, inputs))
            .toList();
    mediators =
        off(Mechanism.MEDIATION)
            ? List.of()
            : scenario.mediators().stream()
                .map(m -> CompiledMediator.of(scenario, m, inputs))
                .toList();
    events =
        off(Mechanism.EVENTS)
            ? List.of()
            : scenario.events().stream()
                .map(e -> CompiledEvent.of(scenario, e, lines, calendar, inputs))
                .toList();
    precedents =
        off(Mechanism.PRECEDENT)
            ? List.of()
            : scenario.precedents().stream()
                .map(p -> CompiledPrecedent.of(scenario, p, inputs))
                .toList();
    war =
        scenario
            .war()
            .filter(w -> !off(Mechanism.WAR))
            .map(w -> CompiledWar.of(w, inputs))
            .orElse(null);
    closedBefore = closedBefore(scenario);
  }

  /**
   * Compiles a scenario.
   *
   * @throws IllegalArgumentException if too many issues are tied together or there are too many
   *     deals; the message says what to leave out
   */
  public static CompiledTalks of(Scenario scenario) {
    return new CompiledTalks(scenario);
  }

  private List<CompiledLine> lines(Scenario scenario) {
    List<CompiledLine> all = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      for (RedLine line : scenario.delegations().get(d).redLines()) {
        all.add(CompiledLine.of(scenario, d, line, space, inputs));
      }
    }
    return List.copyOf(all);
  }

  private static int[] closedBefore(Scenario scenario) {
    int[] closed = new int[scenario.issues().size()];
    Arrays.fill(closed, -1);
    scenario
        .closedBefore()
        .forEach(
            (issue, option) -> {
              int i = scenario.issueIndex(issue);
              closed[i] = scenario.issues().get(i).indexOf(option);
            });
    return closed;
  }

  /** The scenario that this was compiled from; null in a model restored from a checkpoint. */
  public Scenario scenario() {
    return scenario;
  }

  /**
   * Every uncertain input whose value differs between runs, in the order of {@code Outcome.draws}.
   */
  public List<Uncertain> inputs() {
    return inputs.drawn();
  }

  /** Paths of all red lines, in the order of {@code Outcome.hard}. */
  public List<String> lines() {
    return lines.stream().map(CompiledLine::path).toList();
  }

  /** The numbers, by slot. */
  public Inputs numbers() {
    return inputs;
  }

  /** All deals. */
  public DealSpace space() {
    return space;
  }

  /** The rounds on the calendar. */
  public Calendar calendar() {
    return calendar;
  }

  /** The frame of the talks. */
  public Frame frame() {
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

  /** Red lines of all delegations. */
  public List<CompiledLine> redLines() {
    return lines;
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

  /** Option by issue that an earlier meeting closed, or -1; the array must not be written. */
  public int[] closedBefore() {
    return closedBefore;
  }

  /** Whether a mechanism is switched off. */
  public boolean off(Mechanism mechanism) {
    return without.contains(mechanism);
  }

  /**
   * An issue with slots for its numbers.
   *
   * @param id its id
   * @param optionIds ids of its options
   * @param ordered whether the order of its options means something
   * @param comprehensive whether the comprehensive deal must settle it
   * @param opens rank that its options other than the status quo open; -1 for none
   * @param level by option: rank that must sign it
   * @param endsFighting by option: slot, -1 for none
   * @param keptBy by option: delegations that must keep it
   * @param ratify by option: whether home votes on it in any case
   * @param raisesTrust by option: slot, -1 for none
   */
  public record CompiledIssue(
      String id,
      String[] optionIds,
      boolean ordered,
      boolean comprehensive,
      int opens,
      int[] level,
      int[] endsFighting,
      int[][] keptBy,
      boolean[] ratify,
      int[] raisesTrust)
      implements Serializable {

    static CompiledIssue of(Scenario scenario, Issue issue, Inputs inputs) {
      List<Option> options = issue.options();
      boolean guarantees = !scenario.without().contains(Mechanism.GUARANTEES);
      Talks talks = scenario.talks();
      return new CompiledIssue(
          issue.id(),
          options.stream().map(Option::id).toArray(String[]::new),
          issue.ordered(),
          talks.comprehensive().isEmpty()
              ? !issue.optional()
              : talks.comprehensive().contains(issue.id()),
          issue.opens().map(Enum::ordinal).orElse(-1),
          options.stream().mapToInt(o -> o.level().ordinal()).toArray(),
          options.stream().mapToInt(o -> inputs.slot(o.endsFighting())).toArray(),
          options.stream()
              .map(o -> o.keptBy().stream().mapToInt(scenario::delegationIndex).toArray())
              .toArray(int[][]::new),
          booleans(options),
          options.stream()
              .mapToInt(o -> guarantees ? inputs.slot(o.raisesTrust()) : Inputs.NONE)
              .toArray());
    }

    private static boolean[] booleans(List<Option> options) {
      boolean[] ratify = new boolean[options.size()];
      for (int o = 0; o < ratify.length; o++) {
        ratify[o] = options.get(o).ratify();
      }
      return ratify;
    }
  }

  /**
   * The frame of the talks, with slots for its numbers.
   *
   * @param protocol who speaks when
   * @param singleUndertaking whether nothing is agreed until everything is
   * @param speaksForAll slot of the share from which a text speaks for all
   * @param answerAfter rounds that leaders take
   * @param walkOut slot of the chance of a walk-out
   * @param patience rounds without movement before that
   * @param trustFloor slot of the trust below which delegations may leave
   * @param walkOutEndsTalks whether a walk-out ends the talks, and not just the sitting
   * @param trustOnClosing slot
   * @param trustOnRefusal slot
   * @param trustOnWalkOut slot
   * @param holdSpread slot of the spread of P(hold)
   * @param geniusClock whether rounds are counted as the Genius platform does
   * @param weightsAsGiven whether weights are left as they are
   * @param discount slot of what is left of a deal's value at the end
   */
  public record Frame(
      Talks.Protocol protocol,
      boolean singleUndertaking,
      int speaksForAll,
      int answerAfter,
      int walkOut,
      int patience,
      int trustFloor,
      boolean walkOutEndsTalks,
      int trustOnClosing,
      int trustOnRefusal,
      int trustOnWalkOut,
      int holdSpread,
      boolean geniusClock,
      boolean weightsAsGiven,
      int discount)
      implements Serializable {

    static Frame of(Scenario scenario, Inputs inputs) {
      Talks talks = scenario.talks();
      return new Frame(
          talks.protocol(),
          talks.closing() == Talks.Closing.SINGLE_UNDERTAKING,
          inputs.slot(talks.speaksForAll()),
          talks.answerAfter(),
          inputs.slot(talks.walkOut().chance()),
          talks.walkOut().patience(),
          inputs.slot(talks.walkOut().trustFloor()),
          talks.walkOut().end() == Talks.WalkOut.End.TALKS,
          inputs.slot(talks.trustMoves().closing()),
          inputs.slot(talks.trustMoves().refusal()),
          inputs.slot(talks.trustMoves().walkOut()),
          inputs.slot(talks.holdSpread()),
          talks.clock() == Talks.Clock.GENIUS,
          talks.weights() == Talks.Weights.AS_GIVEN,
          inputs.slot(talks.discount()));
    }
  }

  /** The war around the table; all numbers are slots. */
  public record CompiledWar(int now, int drift, int noise, int horizon, int fading, int sobering)
      implements Serializable {

    static CompiledWar of(War war, Inputs inputs) {
      return new CompiledWar(
          inputs.slot(war.now()),
          inputs.slot(war.drift()),
          inputs.slot(war.noise()),
          inputs.slot(war.horizon()),
          inputs.slot(war.fading()),
          inputs.slot(war.sobering()));
    }
  }

  /**
   * Earlier talks.
   *
   * @param position by delegation and issue: the option it stood for then, or -1
   * @param offers by delegation that reads it: slot of how many offers it counts as, or -1
   */
  public record CompiledPrecedent(int[][] position, int[] offers) implements Serializable {

    static CompiledPrecedent of(
        Scenario scenario, org.parley.scenario.Precedent precedent, Inputs inputs) {
      int[][] position = new int[scenario.delegations().size()][scenario.issues().size()];
      for (int[] row : position) {
        Arrays.fill(row, -1);
      }
      precedent
          .positions()
          .forEach(
              (who, wishes) ->
                  wishes.forEach(
                      (issue, option) -> {
                        int i = scenario.issueIndex(issue);
                        position[scenario.delegationIndex(who)][i] =
                            scenario.issues().get(i).indexOf(option);
                      }));
      return new CompiledPrecedent(
          position, CompiledDelegation.byDelegation(scenario, precedent.offers(), inputs));
    }
  }
}
