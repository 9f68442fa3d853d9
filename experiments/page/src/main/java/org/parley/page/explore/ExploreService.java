package org.parley.page.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.parley.ensemble.GoalCheck;
import org.parley.ensemble.OutcomeLabels;
import org.parley.goal.GoalParser;
import org.parley.goal.GoalSyntaxException;
import org.parley.goal.StatedGoal;
import org.parley.page.explore.ExploreAnswer.GoalAnswer;
import org.parley.page.explore.ExploreAnswer.ShareBeside;
import org.parley.page.http.RefusedRequest;
import org.parley.page.library.ReadTalks;
import org.parley.page.library.ScenarioShelf;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.InputProblem;
import org.parley.scenario.io.ReadingResult;
import org.parley.scenario.io.ScenarioSetting;

/** Answers what-ifs: the changed talks beside the base, on the same chances. */
public final class ExploreService {
  private final ScenarioShelf shelf;
  private final SideCache cache = new SideCache();
  private final int threads;

  /**
   * @param threads how many simulate at the same time
   */
  public ExploreService(ScenarioShelf shelf, int threads) {
    this.shelf = shelf;
    this.threads = threads;
  }

  /** A change that is no valid scenario; the reader's own words. */
  public static final class InvalidChange extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> problems;

    InvalidChange(List<InputProblem> problems) {
      super("these changes do not make valid talks");
      this.problems = problems.stream().map(InputProblem::toString).toList();
    }

    /** Every problem, as the reader words it. */
    public List<String> problems() {
      return problems;
    }
  }

  ComparedSides sides(ExploreQuestion question) {
    ReadTalks talks = shelf.talks(question.scenario());
    List<ScenarioSetting> settings = PageSettings.of(talks.scenario(), question.set());
    TalksSide base =
        cache.side(
            key(talks, question.seed(), List.of()),
            () -> new TalksSide(talks.scenario(), question.seed()));
    TalksSide now =
        settings.isEmpty()
            ? base
            : cache.side(
                key(talks, question.seed(), settings),
                () -> new TalksSide(changed(question.scenario(), settings), question.seed()));
    return new ComparedSides(base, now, settings);
  }

  private static String key(ReadTalks talks, long seed, List<ScenarioSetting> settings) {
    return talks.edition() + "\n" + seed + "\n" + text(settings, "\n");
  }

  /** Whether nothing is known yet of what is asked, so that somebody sees nothing until then. */
  public boolean isNew(ExploreQuestion question) {
    ReadTalks talks = shelf.talks(question.scenario());
    List<ScenarioSetting> settings = PageSettings.of(talks.scenario(), question.set());
    return !cache.knows(key(talks, question.seed(), settings));
  }

  private Scenario changed(String id, List<ScenarioSetting> settings) {
    ReadingResult reading = shelf.read(id, settings);
    if (reading instanceof ReadingResult.Valid valid) {
      return valid.scenario();
    }
    throw new InvalidChange(((ReadingResult.Invalid) reading).problems());
  }

  static String text(List<ScenarioSetting> settings, String between) {
    return settings.stream()
        .map(s -> s.path() + "=" + s.value())
        .collect(Collectors.joining(between));
  }

  /**
   * Answers a question.
   *
   * @param cancelled whether nobody waits for the answer any more
   * @return null if nobody does
   * @throws InvalidChange if the changes do not make valid talks
   */
  public ExploreAnswer answer(ExploreQuestion question, BooleanSupplier cancelled)
      throws IOException {
    ComparedSides sides = sides(question);
    int runs = new PacedRuns(sides, question, threads).run(cancelled);
    if (runs < 0) {
      return null;
    }
    Scenario scenario = sides.now().scenario();
    PairedAnswer paired =
        new PairedAnswer(
            scenario,
            sides.base().runs(runs, threads, cancelled),
            sides.now().runs(runs, threads, cancelled),
            runs);
    OutcomeLabels frame =
        OutcomeLabels.of(sides.now().talks(), question.seed(), goals(scenario, question.goals()));
    List<GoalAnswer> goals = new ArrayList<>();
    for (OutcomeLabels.Sought sought : frame.goals()) {
      goals.add(goal(sought, scenario, frame, paired));
    }
    return new ExploreAnswer(
        sides.settings().stream().map(s -> s.path() + "=" + s.value()).toList(),
        question.seed(),
        runs,
        runs - paired.finished(),
        goals,
        paired.kinds(goals.get(0).share()),
        paired.issues(goals.get(0).share()),
        paired.gains(),
        paired.closings(frame.rounds()),
        sentence(goals.get(0), !sides.settings().isEmpty(), question.seed(), runs));
  }

  private static GoalAnswer goal(
      OutcomeLabels.Sought sought, Scenario scenario, OutcomeLabels frame, PairedAnswer paired) {
    GoalCheck check =
        GoalCheck.of(GoalParser.parse(sought.spelled(), scenario.goalVocabulary()), frame);
    return new GoalAnswer(
        sought.goal(), sought.title(), paired.share(sought.goal(), sought.title(), check::met));
  }

  static List<StatedGoal> goals(Scenario scenario, List<String> asked) {
    try {
      return asked.stream()
          .map(text -> StatedGoal.of(GoalParser.parse(text, scenario.goalVocabulary())))
          .toList();
    } catch (GoalSyntaxException e) {
      throw new RefusedRequest(400, e.whole(), e);
    }
  }

  private static String sentence(GoalAnswer goal, boolean changed, long seed, int runs) {
    ShareBeside share = goal.share();
    String now =
        "%s %s in 100 of %,d simulated talks (95%% interval %s to %s; seed %d)"
            .formatted(
                capital(goal.title()) + (goal.title().endsWith("?") ? "" : ":"),
                hundred(share.now().value()),
                runs,
                hundred(share.now().low()),
                hundred(share.now().high()),
                seed);
    if (!changed) {
      return now + ".";
    }
    String before =
        ", %s in 100 without the change; the difference of %+.1f (%+.1f to %+.1f) "
            .formatted(
                hundred(share.base().value()),
                100 * share.difference().value(),
                100 * share.difference().low(),
                100 * share.difference().high());
    return now + before + (share.distinguishable() ? "can" : "cannot") + " be told from zero.";
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static String hundred(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share);
  }
}
