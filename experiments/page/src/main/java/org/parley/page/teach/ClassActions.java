package org.parley.page.teach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.classroom.page.PdfPages;
import org.parley.classroom.sheets.ExercisePack;
import org.parley.classroom.sheets.SheetForm;
import org.parley.classroom.sheets.SheetNumbers;
import org.parley.compiled.CompiledTalks;
import org.parley.page.http.RefusedRequest;
import org.parley.scenario.Event;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.viz.document.PaperSize;

/** What an instructor may ask for and do. */
public final class ClassActions {
  private final ClassHall hall;
  private final DebriefCache debriefs;

  /** Classes in a hall. */
  public ClassActions(ClassHall hall) {
    this.hall = hall;
    debriefs = new DebriefCache(hall);
  }

  /**
   * Something that an instructor does.
   *
   * @param what {@code start}, {@code pause}, {@code end}, {@code debrief}, {@code extend}, {@code
   *     advance}, {@code inject}, {@code anew}, {@code agent}, {@code person}, {@code stop} or
   *     {@code message}
   * @param group from 0; -1 or nothing for all
   * @param delegation for {@code agent} and {@code person}
   * @param seconds for {@code extend}
   * @param text title of what is injected, or a message
   * @param effects what it changes, as in a scenario
   * @param event id of an event of the scenario that is to happen now, instead of text and effects
   */
  public record Act(
      String what,
      Integer group,
      Integer delegation,
      Integer seconds,
      String text,
      Map<String, String> effects,
      String event) {}

  /** Prepares an exercise; returns its id. */
  public String prepare(ReadingResult reading, ExerciseSettings settings) throws IOException {
    if (reading instanceof ReadingResult.Valid valid) {
      return hall.prepare(valid.resolved(), settings).id();
    }
    InputProblem first = ((ReadingResult.Invalid) reading).problems().get(0);
    throw new RefusedRequest(422, "these talks are not valid: " + first);
  }

  /** All exercises, the newest last. */
  public List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    synchronized (hall) {
      for (Exercise exercise : hall.all()) {
        all.add(
            Map.of(
                "id", exercise.id(),
                "title", exercise.settings().title(),
                "phase", exercise.phase().word(),
                "code", exercise.code(),
                "at", exercise.preparedAt()));
      }
    }
    return all;
  }

  /** A class at a glance. */
  public Object view(String id) {
    ClassView view;
    synchronized (hall) {
      view = ClassView.of(hall, hall.exercise(id));
    }
    hall.settle(id);
    return view;
  }

  /** Does something; returns the id of the exercise that goes on. */
  public String act(String id, Act act) throws IOException {
    Exercise exercise = hall.exercise(id);
    int group = act.group() == null ? -1 : act.group();
    if (group < -1 || group >= exercise.groups()) {
      throw new RefusedRequest(422, "there is no such group");
    }
    switch (act.what() == null ? "" : act.what()) {
      case "start" -> hall.phase(exercise, ExercisePhase.RUNNING);
      case "pause" -> hall.phase(exercise, ExercisePhase.PAUSED);
      case "end" -> hall.phase(exercise, ExercisePhase.ENDED);
      case "debrief" -> hall.phase(exercise, ExercisePhase.DEBRIEF);
      case "anew" -> {
        return hall.anew(exercise).id();
      }
      case "extend" -> hall.act(exercise, new ClassEvent.Extended(hall.now(), group, seconds(act)));
      case "advance" -> advance(exercise, group);
      case "inject" -> inject(exercise, group, act);
      case "agent" -> give(exercise, act, true);
      case "person" -> give(exercise, act, false);
      case "stop" -> hall.act(exercise, new ClassEvent.Stopped(hall.now(), group));
      case "message" ->
          hall.message(exercise, group, -1, List.of(), act.text() == null ? "" : act.text());
      default -> throw new RefusedRequest(400, "there is no '" + act.what() + "' to do");
    }
    return id;
  }

  private static int seconds(Act act) {
    if (act.seconds() == null || act.seconds() < 1 || act.seconds() > 86_400) {
      throw new RefusedRequest(422, "1 to 86,400 seconds can be added");
    }
    return act.seconds();
  }

  private void advance(Exercise exercise, int group) {
    for (int g = 0; g < exercise.groups(); g++) {
      if (group < 0 || g == group) {
        hall.advance(exercise, g);
      }
    }
  }

  private void inject(Exercise exercise, int group, Act act) {
    ClassEvent.Injected event = event(exercise, group, act);
    synchronized (hall) {
      boolean happens = false;
      // Tried on every group before it is written down: what is in the log must be playable.
      for (int g = 0; g < exercise.groups(); g++) {
        if ((group < 0 || g == group) && exercise.group(g).hasRoundLeft()) {
          exercise.group(g).tryEvent(event, exercise.injected());
          happens = true;
        }
      }
      if (!happens) {
        throw new RefusedRequest(409, "no round is left in which it could happen");
      }
      hall.act(exercise, event);
    }
  }

  private ClassEvent.Injected event(Exercise exercise, int group, Act act) {
    if (act.event() == null || act.event().isEmpty()) {
      if (act.text() == null || act.text().isBlank() || act.effects() == null) {
        throw new RefusedRequest(422, "an event needs a title and effects");
      }
      return new ClassEvent.Injected(hall.now(), group, act.text(), act.effects(), "");
    }
    Event written =
        exercise.scenario().events().stream()
            .filter(e -> e.id().equals(act.event()) && !e.effects().isEmpty())
            .findFirst()
            .orElseThrow(() -> new RefusedRequest(422, "there is no such event"));
    return new ClassEvent.Injected(hall.now(), group, written.title(), Map.of(), written.id());
  }

  private void give(Exercise exercise, Act act, boolean agent) {
    int parties = exercise.scenario().delegations().size();
    if (act.group() == null
        || act.group() < 0
        || act.delegation() == null
        || act.delegation() < 0
        || act.delegation() >= parties) {
      throw new RefusedRequest(422, "a group and a delegation are needed");
    }
    hall.act(exercise, new ClassEvent.SeatGiven(hall.now(), act.group(), act.delegation(), agent));
  }

  /** Makes the debriefs of classes that have ended, before anybody asks for them. */
  public void keepDebriefs() {
    debriefs.keepAll();
  }

  /**
   * Everything on paper for a group, with the numbers that it is scored with, as PDF.
   *
   * @param group from 0
   */
  public byte[] sheets(String id, int group) {
    Scenario scenario;
    SheetNumbers numbers;
    synchronized (hall) {
      Exercise exercise = hall.exercise(id);
      if (group < 0 || group >= exercise.groups()) {
        throw new RefusedRequest(404, "there is no such group");
      }
      scenario = exercise.scenario();
      ExerciseSettings settings = exercise.settings();
      numbers = new SheetNumbers.OfRun(settings.seed(), settings.run(group));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfPages.write(
        ExercisePack.pages(CompiledTalks.of(scenario), numbers, SheetForm.PLAIN),
        PaperSize.A4,
        pdf);
    return pdf.toByteArray();
  }

  /** What each group came to, a line for each delegation, of those who agreed to research. */
  public String outcomes(String id) {
    synchronized (hall) {
      return ClassData.outcomes(hall.exercise(id));
    }
  }

  /** What was decided, one decision a line, of those who agreed that it is used for research. */
  public String data(String id) {
    synchronized (hall) {
      return ClassData.csv(hall.exercise(id));
    }
  }

  /** The address to join a class at, as a picture that a phone reads. */
  public String joinPicture(String id, String address) {
    return JoinPicture.svg(address + "join?code=" + hall.exercise(id).code());
  }

  /**
   * The debrief's data for its template.
   *
   * @throws RefusedRequest if it is not open to whoever asks
   */
  public Map<String, Object> debrief(String id, boolean instructor) {
    ExerciseDebrief debrief = debriefs.of(id, instructor);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("debrief", debrief);
    return data;
  }
}
