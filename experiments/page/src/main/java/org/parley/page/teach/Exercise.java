package org.parley.page.teach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioReader;
import org.parley.scenario.io.TextFinder;

/**
 * An exercise as its log makes it: groups, seats, messages, phase. Nothing changes it but {@link
 * #apply}; it is guarded by whoever holds it.
 */
final class Exercise {
  private final ClassEvent.Prepared prepared;
  private final Scenario scenario;
  private final List<GroupTalks> groups = new ArrayList<>();
  private final SeatHolder[][] seats;
  private final List<ClassEvent.Messaged> messages = new ArrayList<>();
  private ExercisePhase phase = ExercisePhase.LOBBY;
  private long changes;
  private long played;
  private int injected;
  private long pausedAt;
  private long startedAt;
  private long pausedFor;

  Exercise(ClassEvent.Prepared prepared) {
    this.prepared = prepared;
    scenario =
        ScenarioReader.read("exercise.yaml", prepared.scenario(), List.of(), TextFinder.none())
            .scenarioOrThrow();
    int count = prepared.settings().groups();
    seats = new SeatHolder[count][scenario.delegations().size()];
    for (int g = 0; g < count; g++) {
      groups.add(new GroupTalks(scenario, prepared.settings(), g));
      Arrays.fill(seats[g], SeatHolder.NOBODY);
    }
  }

  String id() {
    return prepared.exercise();
  }

  /** The scenario as it was prepared, as one text. */
  String text() {
    return prepared.scenario();
  }

  String code() {
    return prepared.code();
  }

  ExerciseSettings settings() {
    return prepared.settings();
  }

  Scenario scenario() {
    return scenario;
  }

  GroupTalks group(int group) {
    return groups.get(group);
  }

  int groups() {
    return groups.size();
  }

  SeatHolder seat(int group, int delegation) {
    return seats[group][delegation];
  }

  ExercisePhase phase() {
    return phase;
  }

  List<ClassEvent.Messaged> messages() {
    return messages;
  }

  /** Counts the events, so that a browser can ask what is new. */
  long changes() {
    return changes;
  }

  /** Counts what changed how the talks go: a debrief is true as long as this is the same. */
  long played() {
    return played;
  }

  /** When it was prepared, in milliseconds. */
  long preparedAt() {
    return prepared.at();
  }

  /** For how many milliseconds it has been under way at a time, pauses not counted. */
  long runningFor(long now) {
    return now - startedAt - pausedFor;
  }

  int injected() {
    return injected;
  }

  /** Makes what an event says true. */
  void apply(ClassEvent event) {
    changes++;
    each(event.reach(), GroupTalks::changed);
    if (event instanceof ClassEvent.Joined e) {
      seats[e.group()][e.delegation()] = new SeatHolder(e.name(), e.token(), false, e.research());
    } else if (event instanceof ClassEvent.PhaseChanged e) {
      changed(e);
    } else if (event instanceof ClassEvent.SeatGiven e) {
      seats[e.group()][e.delegation()] = seats[e.group()][e.delegation()].given(e.agent());
    } else if (event instanceof ClassEvent.Decided e) {
      groups.get(e.group()).decided(e);
      played++;
    } else if (event instanceof ClassEvent.Answered e) {
      groups.get(e.group()).answered(e);
    } else if (event instanceof ClassEvent.Messaged e) {
      messages.add(e);
    } else if (event instanceof ClassEvent.Extended e) {
      each(e.group(), group -> group.clock().extend(e.seconds()));
    } else if (event instanceof ClassEvent.Caucused e) {
      messages.add(CaucusNote.of(e, scenario));
      groups.get(e.group()).caucused(e);
    } else if (event instanceof ClassEvent.Injected e) {
      inject(e);
      played++;
    } else if (event instanceof ClassEvent.Stopped e) {
      each(e.group(), GroupTalks::stop);
      played++;
    }
  }

  private void changed(ClassEvent.PhaseChanged event) {
    if (event.phase() == ExercisePhase.RUNNING && phase == ExercisePhase.PAUSED) {
      groups.forEach(group -> group.clock().paused(event.at() - pausedAt));
      pausedFor += event.at() - pausedAt;
    } else if (event.phase() == ExercisePhase.RUNNING) {
      groups.forEach(group -> group.clock().start(event.at()));
      startedAt = event.at();
      pausedFor = 0;
    }
    pausedAt = event.at();
    phase = event.phase();
  }

  private void each(int group, java.util.function.Consumer<GroupTalks> change) {
    if (group < 0) {
      groups.forEach(change);
    } else {
      change.accept(groups.get(group));
    }
  }

  private void inject(ClassEvent.Injected event) {
    each(
        event.group(),
        group -> {
          if (group.hasRoundLeft()) {
            group.inject(event, injected);
          }
        });
    injected++;
  }
}
