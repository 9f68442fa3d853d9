package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.forecast.FreeTalkForecast;
import org.parley.tactic.LogitResponse;

/**
 * How well it was forecast whether somebody walks away, and how many proposals are made: log loss
 * per talk in nats, by forecaster; the base rate is the share in the talks that teach.
 *
 * @param walkAway that somebody walks away, or not
 * @param proposals none, one, two, or three and more proposals, in talks whose number was recorded;
 *     empty if none was
 */
public record CourseScores(
    Map<String, LossEstimate> walkAway, Map<String, LossEstimate> proposals) {
  private static final int MOST = FreeTalkers.MOST_PROPOSALS;
  private static final double LEAST = 1e-12;

  /** Of the talks of a split; the agents' numbers come from those that teach where so asked. */
  static CourseScores of(
      List<CrossValidation.Part> parts, LogitResponse shipped, AgentFitting fitting) {
    Losses leaving = new Losses();
    Losses made = new Losses();
    for (CrossValidation.Part part : parts) {
      List<Teacher> teachers = teachers(part, shipped, fitting);
      for (TalkRecord talk : part.scored()) {
        boolean left = talk.end().orElseThrow() instanceof TalkEnd.WalkAway;
        for (Teacher teacher : teachers) {
          Course course = teacher.of(talk);
          leaving.add(teacher.name(), left ? course.walkAway() : 1 - course.walkAway());
          if (talk.proposals().isPresent()) {
            made.add(teacher.name(), course.proposals()[number(talk)]);
          }
        }
      }
    }
    return new CourseScores(leaving.means(), made.means());
  }

  private static int number(TalkRecord talk) {
    return Math.min(MOST, talk.proposals().orElseThrow());
  }

  /** What is said of one talk. */
  private record Course(double walkAway, double[] proposals) {}

  /** Says it. */
  private record Teacher(String name, java.util.function.Function<TalkRecord, Course> says) {
    Course of(TalkRecord talk) {
      return says.apply(talk);
    }
  }

  private static List<Teacher> teachers(
      CrossValidation.Part part, LogitResponse shipped, AgentFitting fitting) {
    List<Teacher> teachers = new ArrayList<>();
    teachers.add(new Teacher(ForecasterNames.ENGINE, talk -> course(talk, shipped)));
    if (part.teaching().size() < 2) {
      return teachers;
    }
    if (fitting == AgentFitting.REFITTED) {
      LogitResponse fitted =
          new FreeTalkers(ForecasterNames.REFITTED, shipped).fit(TrainingTalks.of(part.teaching()));
      teachers.add(new Teacher(ForecasterNames.REFITTED, talk -> course(talk, fitted)));
    }
    Course base = base(part.teaching());
    teachers.add(new Teacher(ForecasterNames.BASE, talk -> base));
    return teachers;
  }

  private static Course course(TalkRecord talk, LogitResponse response) {
    FreeTalkForecast forecast = FreeTalkers.talk(Divisions.of(talk.pie()), response);
    return new Course(forecast.walkAway(), forecast.proposals(MOST));
  }

  /** Shares in the talks that teach, half a talk added to each. */
  private static Course base(List<TalkRecord> teaching) {
    double[] counts = new double[MOST + 1];
    java.util.Arrays.fill(counts, 0.5);
    double all = 0.5 * counts.length;
    for (TalkRecord talk : teaching) {
      if (talk.proposals().isPresent()) {
        counts[number(talk)]++;
        all++;
      }
    }
    for (int n = 0; n < counts.length; n++) {
      counts[n] /= all;
    }
    return new Course(TrainingTalks.of(teaching).walkAways(), counts);
  }

  /** Losses by forecaster. */
  private static final class Losses {
    private final Map<String, List<Double>> by = new LinkedHashMap<>();

    void add(String name, double probability) {
      by.computeIfAbsent(name, n -> new ArrayList<>())
          .add(-StrictMath.log(Math.max(LEAST, probability)));
    }

    Map<String, LossEstimate> means() {
      Map<String, LossEstimate> means = new LinkedHashMap<>();
      by.forEach(
          (name, losses) ->
              means.put(
                  name,
                  LossEstimate.of(losses.stream().mapToDouble(Double::doubleValue).toArray())));
      return means;
    }
  }
}
