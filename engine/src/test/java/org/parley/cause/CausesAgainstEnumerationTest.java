package org.parley.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

  /** Some coalition carries the text all of whose members are as asked for. */
  private static boolean carriedBy(JudgedText text, IntPredicate member) {
    return coalitions(text).anyMatch(c -> members(c).allMatch(member));
  }

  private static LongStream coalitions(JudgedText text) {
    return LongStream.range(1, 1L << text.ground().talks().parties())
        .filter(c -> (c & ~text.ground().asked(text.deal(), text.mask())) == 0)
        .filter(c -> text.ground().carry(c, text.deal(), text.mask()));
  }

  private static IntStream members(long coalition) {
    return IntStream.range(0, Long.SIZE).filter(d -> (coalition >>> d & 1) != 0);
  }

  /** The least that a coalition of such members lacks in all by which the text is carried. */
  private static long least(JudgedText text, IntPredicate member, IntToLongFunction lacks) {
    return coalitions(text)
        .filter(c -> members(c).allMatch(member))
        .map(c -> members(c).mapToLong(lacks).sum())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean crosses(JudgedText text, int d) {
    EndGround ground = text.ground();
    return IntStream.range(0, ground.talks().redLines().size())
        .filter(l -> ground.talks().redLines().get(l).owner() == d && ground.binds(l))
        .anyMatch(l -> ground.crosses(l, text.deal(), text.mask()));
  }

  private static long lacksAtHome(JudgedText text, int d) {
    int homes = text.ground().talks().delegation(d).homes().size();
    return IntStream.range(0, homes).mapToLong(h -> text.lacksAtHome(d, h)).sum();
  }

  private static IntPredicate allowed(JudgedText text) {
    return d -> text.lacks(d) == 0 && !crosses(text, d);
  }

  private static IntPredicate approved(JudgedText text) {
    return allowed(text).and(d -> text.lacksForLeaders(d) == 0);
  }

  private static int stage(List<JudgedText> texts) {
    int stage = 0;
    for (JudgedText text : texts) {
      stage = Math.max(stage, coalitions(text).findAny().isPresent() ? 1 : 0);
      stage = Math.max(stage, carriedBy(text, d -> text.lacks(d) == 0) ? 2 : 0);
      stage = Math.max(stage, carriedBy(text, allowed(text)) ? 3 : 0);
      stage = Math.max(stage, carriedBy(text, approved(text)) ? 4 : 0);
      IntPredicate home = d -> lacksAtHome(text, d) == 0;
      stage = Math.max(stage, carriedBy(text, approved(text).and(home)) ? 5 : 0);
    }
    return stage;
  }

  /** What the text that comes closest lacks, of those that come so far. */
  private static long lacking(List<JudgedText> texts, RunCause cause) {
    return texts.stream().mapToLong(t -> lacking(t, cause)).min().orElseThrow();
  }

  private static long lacking(JudgedText text, RunCause cause) {
    if (cause instanceof RunCause.PrefersNoDeal) {
      return least(text, d -> true, text::lacks);
    } else if (cause instanceof RunCause.LeadersAskTooMuch) {
      return least(text, allowed(text), text::lacksForLeaders);
    }
    return least(text, approved(text), d -> lacksAtHome(text, d));
  }

  @Test
  void everyStageIsThatOfTheTexts() {
    Map<Integer, Integer> met = new TreeMap<>();
    int partly = 0;
    for (long seed = 0; seed < TALKS; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      CompiledTalks talks = CompiledTalks.of(scenario);
      if (talks.space().size() > MOST_DEALS) {
        continue;
      }
      Simulation simulation = Simulation.unanalysed(talks, seed);
      simulation.play(0, null);
      EndGround ground = simulation.ground();
      partly += ground.needsAll() ? 0 : 1;
      check(seed, ground, talks, met);
      if (ground.reopen()) {
        check(seed, ground, talks, met);
      }
    }
    assertThat(met).containsKeys(0, 1, 2, 3, 5);
    assertThat(partly).as("talks in which not all must agree").isGreaterThan(20);
  }

  @Test
  void whoIsWonOverIsTheCheapestCoalition() {
    Random dice = new Random(5);
    for (int k = 0; k < 500; k++) {
      int n = 1 + dice.nextInt(8);
      long[] cost = dice.longs(n, 0, 6).toArray();
      long[] votes = dice.longs(n, 1, 9).toArray();
      long needed = dice.nextInt(30);
      long candidates = dice.nextLong() & (1L << n) - 1;
      LongPredicate carries = c -> members(c).mapToLong(d -> votes[d]).sum() >= needed;
      long won = CheapestCoalition.toWin(candidates, cost, carries);
      long free = members(candidates).filter(d -> cost[d] == 0).mapToLong(d -> 1L << d).sum();
      long least =
          LongStream.rangeClosed(0, candidates)
              .filter(c -> (c & ~candidates) == 0 && carries.test(c | free))
              .map(c -> members(c).mapToLong(d -> cost[d]).sum())
              .min()
              .orElse(members(candidates).mapToLong(d -> cost[d]).sum());
      assertThat(members(won).mapToLong(d -> cost[d]).sum()).isEqualTo(least);
      assertThat(won & ~candidates).isZero();
      assertThat(won & free).isZero();
    }
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
      int stage = stage(texts);
      assertThat(found.exact()).as("seed %s", seed).isTrue();
      assertThat(found.stage()).as("seed %s: %s %s", seed, asked, found).isEqualTo(stage);
      met.merge(stage, 1, Integer::sum);
      if (found.cause() instanceof RunCause.FallsShort no) {
        long least = lacking(texts, no);
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
