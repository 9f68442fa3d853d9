package org.parley.page.teach;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Something that was done in an exercise. The log of these, in order, is all that is kept: what a
 * class looks like is a function of it.
 */
public sealed interface ClassEvent {

  /** When it was done, in milliseconds since 1970. */
  long at();

  /** The group that it concerns, from 0; -1 if it concerns all. */
  default int reach() {
    return -1;
  }

  /**
   * An exercise was prepared.
   *
   * @param exercise its id, which nobody guesses
   * @param code six letters that let a person in
   * @param scenario the scenario as one text
   * @param settings how it is played
   */
  record Prepared(long at, String exercise, String code, String scenario, ExerciseSettings settings)
      implements ClassEvent {}

  /**
   * A person took a seat.
   *
   * @param group from 0
   * @param delegation index
   * @param name as the person gave it
   * @param token SHA-256 of what the person's browser holds, in hexadecimal
   * @param research whether the person agrees that what is done is used for research
   */
  record Joined(long at, int group, int delegation, String name, String token, boolean research)
      implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /** The phase of the class changed. */
  record PhaseChanged(long at, ExercisePhase phase) implements ClassEvent {}

  /**
   * A seat was given to an agent, or back to its person.
   *
   * @param agent whether an agent plays from now on
   */
  record SeatGiven(long at, int group, int delegation, boolean agent) implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * A seat decided.
   *
   * @param by {@code person}, {@code agent}, {@code clock} or {@code instructor}
   * @param request id that the browser gave the decision; the same one is taken once
   * @param move what was decided
   */
  record Decided(long at, int group, int delegation, String by, String request, JsonObject move)
      implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * A seat at a free table answered the text that lies there; the talks hear it in their order.
   *
   * @param request id that the browser gave the answer; the same one is taken once
   * @param agree whether it signs
   * @param insisted whether it signs even against its own rules
   */
  record Answered(
      long at, int group, int delegation, String request, boolean agree, boolean insisted)
      implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * Somebody wrote a message.
   *
   * @param from index of the delegation; -1 for the instructor
   * @param to indices of those who may read it; empty for all
   */
  record Messaged(long at, int group, int from, List<Integer> to, String text)
      implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * The clock of a group, or of all, was moved.
   *
   * @param group -1 for all
   * @param seconds by how much
   */
  record Extended(long at, int group, int seconds) implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * An event of the scenario, or one written now, happens in a group's next round.
   *
   * @param group -1 for all
   * @param title what everybody reads
   * @param effects what it changes, as in a scenario; empty for one of the scenario's own
   * @param event id of the scenario's own event; empty for one written now
   */
  record Injected(long at, int group, String title, Map<String, String> effects, String event)
      implements ClassEvent {
    public Injected {
      event = event == null ? "" : event;
    }

    @Override
    public int reach() {
      return group;
    }
  }

  /**
   * Some of a group went aside to speak among themselves; its clock waits for them.
   *
   * @param delegation who asked for it
   * @param with whom it speaks to
   * @param seconds for how long
   */
  record Caucused(long at, int group, int delegation, List<Integer> with, int seconds)
      implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }

  /** A group was ended by the instructor; group -1 for all. */
  record Stopped(long at, int group) implements ClassEvent {
    @Override
    public int reach() {
      return group;
    }
  }
}
