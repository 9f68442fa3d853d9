package org.parley.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.FixedPoint;
import org.parley.compiled.CompiledTalks;
import org.parley.goal.Goal;
import org.parley.goal.TalksEnding;
import org.parley.negotiation.EndGround;
import org.parley.negotiation.Simulation;
import org.parley.scenario.RandomScenarios;
import org.parley.scenario.Scenario;

/** What the search finds on the ground of a run, found again by looking at every text. */
class CausesAgainstEnumerationTest {
  private static final int TALKS = 150;
  private static final double MOST_DEALS = 3_000;

  /** Every text that reaches the goal. */
  private static List<JudgedText> texts(EndGround ground, TextGoal goal) {
    List<JudgedText> texts = new ArrayList<>();
    each(ground, goal, new int[ground.space().issues()], 0, texts);
    return texts;
  }

  private static void each(
      EndGround ground, TextGoal goal, int[] deal, int issue, List<JudgedText> texts) {
    if (issue == deal.length) {
      long mask = ground.settled(deal);
      if (mask != 0 && !ground.space().excludes(deal) && goal.met(ground, deal, mask)) {
        texts.add(new JudgedText(ground, deal.clone(), mask));
      }
      return;
    }
    for (int o = 0; o < ground.space().options(issue); o++) {
      if (ground.closed()[issue] < 0 || ground.closed()[issue] == o) {
        deal[issue] = o;
        each(ground, goal, deal, issue + 1, texts);
      }
    }
  }

  private static int stage(EndGround ground, List<JudgedText> texts) {
    boolean[] none = new boolean[ground.talks().redLines().size()];
    boolean[] all = new boolean[none.length];
    java.util.Arrays.fill(all, true);
    int stage = texts.isEmpty() ? 0 : 1;
    for (JudgedText text : texts) {
      stage = Math.max(stage, text.isAllowed(all) ? 2 : 0);
      stage = Math.max(stage, text.isAllowed(none) ? 3 : 0);
      stage = Math.max(stage, text.passesLeaders(none) ? 4 : 0);
      stage = Math.max(stage, text.passesHome(none) ? 5 : 0);
    }
    return stage;
  }

  @Test
  void everyStageIsThatOfTheTexts() {
    Map<Integer, Integer> met = new TreeMap<>();
    for (long seed = 0; seed < TALKS; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      CompiledTalks talks = CompiledTalks.of(scenario);
      if (talks.space().size() > MOST_DEALS) {
        continue;
      }
      Simulation simulation = Simulation.unanalysed(talks, seed);
      simulation.play(0, null);
      EndGround ground = simulation.ground();
      check(seed, ground, talks, met);
      if (ground.reopen()) {
        check(seed, ground, talks, met);
      }
    }
    assertThat(met).containsKeys(0, 1, 2, 5);
  }

  private static void check(
      long seed, EndGround ground, CompiledTalks talks, Map<Integer, Integer> met) {
    List<Goal> goals = new ArrayList<>();
    goals.add(new Goal.Ended(TalksEnding.COMPREHENSIVE));
    int issue = (int) (seed % talks.space().issues());
    List<String> ids = List.of(talks.issue(issue).optionIds());
    goals.add(new Goal.Settled(talks.issue(issue).id(), ids.subList(ids.size() - 1, ids.size())));
    for (Goal asked : goals) {
      TextGoal goal = TextGoal.of(talks, asked).orElseThrow();
      List<JudgedText> texts = texts(ground, goal);
      GroundInquiry.Finding found = new GroundInquiry(ground, goal).find();
      int stage = stage(ground, texts);
      assertThat(found.exact()).as("seed %s", seed).isTrue();
      assertThat(found.stage()).as("seed %s: %s %s", seed, asked, found).isEqualTo(stage);
      met.merge(stage, 1, Integer::sum);
      if (found.cause() instanceof RunCause.PrefersNoDeal no && ground.needsAll()) {
        long least = texts.stream().mapToLong(JudgedText::lacks).min().orElseThrow();
        double lacking = no.lacking().values().stream().mapToDouble(d -> d).sum();
        assertThat(lacking).as("seed %s", seed).isCloseTo(FixedPoint.toDouble(least), within(1e-6));
      }
      if (found.cause() instanceof RunCause.NoRoom lines) {
        lines.sets().forEach(set -> checkSmallest(talks, texts, set));
      }
    }
  }

  /** With all lines of the set out of the way some text is allowed, with any of them left none. */
  private static void checkSmallest(CompiledTalks talks, List<JudgedText> texts, List<String> set) {
    assertThat(texts).anyMatch(t -> t.isAllowed(lifted(talks, set)));
    for (String kept : set) {
      List<String> fewer = set.stream().filter(l -> !l.equals(kept)).toList();
      assertThat(texts).noneMatch(t -> t.isAllowed(lifted(talks, fewer)));
    }
  }

  private static boolean[] lifted(CompiledTalks talks, List<String> set) {
    boolean[] lifted = new boolean[talks.redLines().size()];
    for (int l = 0; l < lifted.length; l++) {
      String owner = talks.delegation(talks.redLines().get(l).owner()).id();
      lifted[l] = set.contains(owner + "." + talks.lineId(l));
    }
    return lifted;
  }
}
