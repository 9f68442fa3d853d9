package org.parley.lab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorded talks, those about one pie together, so that a forecast is made once for them all.
 *
 * @param groups by pie
 * @param size how many talks there are
 */
public record TrainingTalks(List<Group> groups, int size) {
  public TrainingTalks {
    groups = List.copyOf(groups);
  }

  /** Talks about one pie, which all have an end. */
  public record Group(Divisions divisions, List<TalkRecord> talks) {
    public Group {
      talks = List.copyOf(talks);
    }

    /** How they ended. */
    public List<TalkEnd> ends() {
      return talks.stream().map(talk -> talk.end().orElseThrow()).toList();
    }
  }

  /** Of talks that all have an end. */
  public static TrainingTalks of(List<TalkRecord> talks) {
    Map<SharedPie, List<TalkRecord>> about = new LinkedHashMap<>();
    for (TalkRecord talk : talks) {
      about.computeIfAbsent(talk.pie(), pie -> new ArrayList<>()).add(talk);
    }
    List<Group> groups = new ArrayList<>();
    about.forEach((pie, of) -> groups.add(new Group(Divisions.of(pie), of)));
    return new TrainingTalks(groups, talks.size());
  }

  /** Share of the talks that ended by walking away, half a talk added on either side. */
  public double walkAways() {
    long left =
        groups.stream()
            .flatMap(group -> group.ends().stream())
            .filter(TalkEnd.WalkAway.class::isInstance)
            .count();
    return (left + 0.5) / (size + 1.0);
  }

  /** Mean log loss of a forecaster on these talks, in nats. */
  public double meanLoss(OutcomeForecaster forecaster) {
    double sum = 0;
    for (Group group : groups) {
      OutcomeForecast forecast = forecaster.forecast(group.divisions());
      for (TalkEnd end : group.ends()) {
        sum += forecast.logLoss(group.divisions(), end);
      }
    }
    return sum / size;
  }
}
