package org.parley.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.bargaining.FixedPoint;
import org.parley.negotiation.EndGround;
import org.parley.outcome.Outcome;

/** The inquiry into one run: on top of what it closed, and, where that shuts out, in its place. */
final class RunInquiry {
  /** What is no error but rounding, in units of 1e-9. */
  private static final long ROUNDING = 1_000;

  private final List<AskedGoal> goals;
  private final long run;
  private final TabledTexts tabled;
  private final OtherCourses others;
  private final boolean[] met;
  private final GroundInquiry.Finding[] found;
  private final RunCause.Missed[] missed;
  private EndGround ground;
  private boolean reopened;

  /** How the same run ends with one thing changed; nothing where that is not tried. */
  interface OtherCourses {
    /** If nobody had erred about others or about its own leaders and home. */
    Optional<Outcome> knowing();

    /** With twice as many rounds. */
    Optional<Outcome> longer();
  }

  RunInquiry(List<AskedGoal> goals, Outcome outcome, TabledTexts tabled, OtherCourses others) {
    this.goals = goals;
    this.run = outcome.run();
    this.tabled = tabled;
    this.others = others;
    met = new boolean[goals.size()];
    found = new GroundInquiry.Finding[goals.size()];
    missed = new RunCause.Missed[goals.size()];
    for (int g = 0; g < met.length; g++) {
      met[g] = goals.get(g).met().test(outcome);
    }
  }

  /** Looks at the ground on which the run ended; what it closed may be open after that. */
  void look(EndGround at) {
    ground = at;
    lookAtAll();
    boolean unclear =
        IntStream.range(0, met.length).anyMatch(g -> isSought(g) && missed[g] == null);
    if (unclear && ground.reopen()) {
      reopened = true;
      lookAtAll();
    }
  }

  private boolean isSought(int g) {
    return goals.get(g).isOfTexts() && !met[g];
  }

  private void lookAtAll() {
    for (int g = 0; g < met.length; g++) {
      if (isSought(g) && missed[g] == null) {
        look(g);
      }
    }
  }

  private void look(int g) {
    TextGoal goal = TextGoal.of(ground.talks(), goals.get(g).goal()).orElseThrow();
    GroundInquiry inquiry = new GroundInquiry(ground, goal);
    GroundInquiry.Finding now = inquiry.find();
    if (found[g] == null || now.stage() > found[g].stage()) {
      found[g] = now;
    }
    if (now.passing() != null) {
      missed[g] = missed(g, inquiry, now.passing());
    }
  }

  private RunCause.Missed missed(int g, GroundInquiry inquiry, JudgedText best) {
    Optional<RunCause.Missed> refused = refused(inquiry);
    if (refused.isPresent()) {
      return refused.get();
    } else if (others.knowing().filter(goals.get(g).met()).isPresent()) {
      return new RunCause.Misread(mostWrong(best), best.told());
    }
    if (others.longer().filter(goals.get(g).met()).isPresent()) {
      return new RunCause.OutOfTime(best.told());
    }
    return reopened ? new RunCause.SignedAway(best.told()) : heldOut(best);
  }

  /** The tabled text that would pass by now and lacked least when it was refused. */
  private Optional<RunCause.Missed> refused(GroundInquiry inquiry) {
    List<RunCause.OfferedAndRefused> refused = new ArrayList<>();
    for (TabledTexts.Tabled text : tabled.all()) {
      if (!text.refusals().isEmpty() && inquiry.passes(text.deal())) {
        long mask = ground.settled(text.deal());
        TabledTexts.Refusal last = decisive(text, mask);
        refused.add(
            new RunCause.OfferedAndRefused(
                last.who(),
                last.where(),
                last.shortBy(),
                new JudgedText(ground, text.deal(), mask).told()));
      }
    }
    return refused.stream()
        .min(Comparator.comparingDouble(RunCause.OfferedAndRefused::shortBy))
        .map(r -> r);
  }

  /**
   * The refusal that counted: the last, or, where not all must agree, that of the member who lacked
   * most of the coalition whose members lacked least.
   */
  private TabledTexts.Refusal decisive(TabledTexts.Tabled text, long mask) {
    if (ground.needsAll()) {
      return text.last();
    }
    TabledTexts.Refusal[] by = new TabledTexts.Refusal[ground.talks().parties()];
    long[] lacked = new long[by.length];
    long refusing = 0;
    for (TabledTexts.Refusal refusal : text.refusals()) {
      int d = ground.talks().scenario().delegationIndex(refusal.who());
      by[d] = refusal;
      lacked[d] = FixedPoint.of(refusal.shortBy());
      refusing |= 1L << d;
    }
    return by[
        CheapestCoalition.lastNeeded(
            refusing,
            ground.asked(text.deal(), mask) & ~refusing,
            lacked,
            c -> ground.carry(c, text.deal(), mask))];
  }

  private RunCause.Missed heldOut(JudgedText text) {
    long[] beyond = new long[ground.talks().parties()];
    Arrays.setAll(beyond, d -> ground.target(d) - ground.value(d, text.deal()));
    int most = text.lastNeeded(text.signing(), beyond);
    return beyond[most] > 0
        ? new RunCause.HeldOut(id(most), FixedPoint.toDouble(beyond[most]), text.told())
        : new RunCause.NotFound(text.told());
  }

  /** Who of those who would sign was most wrong about whom of them; none if nobody was. */
  private Optional<RunCause.Misjudgement> mostWrong(JudgedText text) {
    Optional<RunCause.Misjudgement> worst = Optional.empty();
    long most = ROUNDING;
    long signing = text.signing();
    for (int d = 0; d < ground.talks().parties(); d++) {
      for (int e = 0; e < ground.talks().parties(); e++) {
        if (e == d || (signing >>> d & 1) == 0 || (signing >>> e & 1) == 0) {
          continue;
        }
        long worth = ground.thoughtOfWorth(d, e, text.deal());
        long line = ground.fearedLine(d, e, text.deal());
        if (Math.max(line, Math.abs(worth)) > most) {
          most = Math.max(line, Math.abs(worth));
          worst = Optional.of(new RunCause.Misjudgement(id(d), id(e), mistake(worth, line)));
        }
      }
    }
    return worst;
  }

  private static RunCause.Mistake mistake(long worth, long line) {
    return line >= Math.abs(worth)
        ? RunCause.Mistake.FEARED_LINE
        : worth < 0 ? RunCause.Mistake.THOUGHT_LESS : RunCause.Mistake.THOUGHT_MORE;
  }

  private String id(int d) {
    return ground.talks().delegation(d).id();
  }

  /** What was found, by goal; null for a goal that is not of texts. */
  List<RunReason> reasons() {
    List<RunReason> reasons = new ArrayList<>();
    for (int g = 0; g < met.length; g++) {
      reasons.add(goals.get(g).isOfTexts() ? reason(g) : null);
    }
    return reasons;
  }

  private RunReason reason(int g) {
    if (met[g]) {
      return new RunReason(run, new RunCause.Reached(), true, true);
    }
    RunCause cause = missed[g] != null ? missed[g] : found[g].cause();
    return new RunReason(run, cause, missed[g] != null, found[g].exact());
  }
}
