package org.parley.page.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.classroom.seat.DealAppraisal;
import org.parley.classroom.seat.SeatedState;
import org.parley.classroom.seat.VisibleEntries;
import org.parley.classroom.sheets.DelegationStandpoint;
import org.parley.classroom.words.EntryWording;
import org.parley.classroom.words.TableFeatures;
import org.parley.classroom.words.UtilityPoints;
import org.parley.negotiation.DealProspect;
import org.parley.negotiation.TurnView;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.outcome.TranscriptEntry;
import org.parley.page.teach.SeatView.Asked;
import org.parley.page.teach.SeatView.Person;
import org.parley.page.teach.SeatView.Result;
import org.parley.scenario.AuthorityLevel;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** Makes what one seat sees from the log of its group. */
final class SeatViewBuilder {
  private final Exercise exercise;
  private final int g;
  private final int me;
  private final GroupTalks group;
  private final Scenario scenario;
  private final ScenarioLabels names;
  private final EntryWording wording;
  private final List<TranscriptEntry> visible;
  private final DelegationStandpoint standpoint;
  private final String anew;

  private SeatViewBuilder(Exercise exercise, int g, int me, String anew) {
    this.exercise = exercise;
    this.anew = anew;
    this.g = g;
    this.me = me;
    group = exercise.group(g);
    scenario = group.scenario();
    names = ScenarioLabels.withUnits(scenario);
    wording = EntryWording.forDelegation(scenario, me);
    visible = VisibleEntries.of(group.talks(), me);
    standpoint =
        DelegationStandpoint.ofRun(
            group.talks().talks(), group.talks().seed(), group.talks().run(), me);
  }

  /**
   * The view of a seat.
   *
   * @param now milliseconds since 1970
   * @param anew where to join if the talks began anew; else empty
   */
  static SeatView of(Exercise exercise, int group, int delegation, long now, String anew) {
    return new SeatViewBuilder(exercise, group, delegation, anew).view(now);
  }

  private SeatView view(long now) {
    TurnView turn = exercise.phase() == ExercisePhase.RUNNING ? group.asked(me) : null;
    boolean timed = turn != null || exercise.settings().free() && group.free().asks(me);
    List<TurnView> asked = group.asked();
    int rounds = group.talks().talks().calendar().roundsAtMost();
    return new SeatView(
        group.changes(),
        exercise.settings().title(),
        exercise.phase().word(),
        groupName(g),
        person(me),
        others(),
        asked.isEmpty() ? 0 : asked.get(0).round(),
        rounds,
        left(timed, now),
        exercise.settings().free()
            ? "At zero silence refuses the text."
            : "At zero your agent decides for you.",
        asked(turn),
        SeatTable.rows(group, me, standpoint, visible),
        SeatNews.happened(exercise.settings(), wording, visible),
        SeatNews.messages(exercise, g, me),
        result(),
        exercise.phase() == ExercisePhase.DEBRIEF ? "/debrief/" + exercise.id() : "",
        anew,
        mandate());
  }

  /** What it may sign by itself, where that is not everything. */
  private String mandate() {
    AuthorityLevel level = scenario.delegations().get(me).mandate();
    return new TableFeatures(scenario).exceeds(level)
        ? "You may sign what "
            + level.name().toLowerCase(Locale.ROOT)
            + " may sign; of more, your leaders decide."
        : "";
  }

  static String groupName(int group) {
    return "Group " + (char) ('A' + group % 26) + (group < 26 ? "" : String.valueOf(group / 26));
  }

  private Person person(int d) {
    String id = scenario.delegations().get(d).id();
    return new Person(d, id, names.delegation(id), exercise.seat(g, d).name());
  }

  private List<Person> others() {
    List<Person> others = new ArrayList<>();
    for (int d = 0; d < scenario.delegations().size(); d++) {
      if (d != me) {
        others.add(person(d));
      }
    }
    return others;
  }

  private long left(boolean timed, long now) {
    int seconds = exercise.settings().turnSeconds();
    return !timed || seconds == 0 ? -1 : Math.max(0, group.clock().left(seconds, now));
  }

  private Asked asked(TurnView turn) {
    boolean free =
        exercise.settings().free()
            && exercise.phase() == ExercisePhase.RUNNING
            && !group.isOver()
            && !group.asked().get(0).mediated();
    if (free) {
      return FreeTableView.of(exercise, g, me, this::answer);
    }
    if (turn == null) {
      return new Asked(
          "", waiting(), List.of(), List.of(), "", "", "", "", List.of(), List.of(), false, false,
          List.of());
    }
    SeatedState.Awaiting awaiting = ((SeatedState.Awaiting) group.talks().state()).as(me);
    String words =
        turn.mediated()
            ? from(turn)
                + " put a text to everybody at once. Nobody sees an answer before all are in."
            : turn.text().isEmpty()
                ? "Make an offer: nothing of the others lies before you."
                : from(turn) + " tabled a text. Answer it.";
    return answer(awaiting, group.turnId(me), words, turn.text().isPresent());
  }

  private String from(TurnView turn) {
    return turn.proposer().isPresent()
        ? title(turn.proposer().getAsInt())
        : author(turn.text().orElseThrow());
  }

  /** What is asked of the seat, with or without the text that lies before it. */
  private Asked answer(SeatedState.Awaiting awaiting, String id, String words, boolean withText) {
    TurnView turn = awaiting.turn();
    String have = UtilityPoints.of(turn.reservation());
    String best = UtilityPoints.of(turn.best());
    if (!withText || turn.text().isEmpty()) {
      return new Asked(
          id, words, List.of(), List.of(), "", have, have, best, List.of(), List.of(), true, false,
          List.of());
    }
    Proposal text = turn.text().get();
    DealProspect prospect = awaiting.prospect(text.options());
    DealAppraisal appraisal = new DealAppraisal(group.talks().talks(), awaiting);
    return new Asked(
        id,
        words,
        boxed(text.options()),
        IntStream.range(0, scenario.issues().size()).mapToObj(text::settles).toList(),
        from(turn),
        UtilityPoints.of(prospect.value()),
        have,
        best,
        appraisal.remarks(prospect),
        appraisal.objections(prospect),
        !turn.mediated(),
        false,
        List.of());
  }

  private String waiting() {
    return switch (exercise.phase()) {
      case LOBBY -> "The talks have not begun. Read your sheet.";
      case PAUSED -> "The class is paused.";
      case ENDED, DEBRIEF -> "The talks are over.";
      case RUNNING -> group.isOver() ? "Your talks are over." : "The others are thinking.";
    };
  }

  private String title(int delegation) {
    return names.delegation(scenario.delegations().get(delegation).id());
  }

  private String author(Proposal text) {
    Optional<String> who =
        visible.stream()
            .filter(e -> e instanceof TranscriptEntry.Offered)
            .map(e -> (TranscriptEntry.Offered) e)
            .filter(o -> java.util.Arrays.equals(o.text().options(), text.options()))
            .map(TranscriptEntry.Offered::who)
            .reduce((earlier, later) -> later);
    return who.map(wording::who).orElse("The mediator");
  }

  private static List<Integer> boxed(int[] options) {
    return java.util.Arrays.stream(options).boxed().toList();
  }

  private Result result() {
    if (!(group.talks().state() instanceof SeatedState.Finished finished)) {
      return group.isStopped() ? new Result("The instructor ended the talks.", "", "", "") : null;
    }
    Outcome outcome = finished.outcome();
    String words =
        switch (outcome.kind()) {
          case NONE -> "The talks ended without an agreement.";
          case PARTIAL -> "The talks ended with a part agreed.";
          case COMPREHENSIVE -> "The talks ended with a comprehensive agreement.";
        };
    long reached = outcome.utility()[me];
    long gain = outcome.gain()[me];
    return new Result(
        words,
        UtilityPoints.of(reached),
        UtilityPoints.of(reached - gain),
        UtilityPoints.signed(gain));
  }
}
