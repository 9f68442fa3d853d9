package org.parley.scenario.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.compiled.IssueBlocks;
import org.parley.scenario.FactorLoading;
import org.parley.scenario.Issue;
import org.parley.scenario.Mechanism;
import org.parley.scenario.Scenario;
import org.parley.scenario.SharedFactor;
import org.parley.scenario.Talks;
import org.parley.scenario.TalksMoment;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;
import org.parley.spelling.ClosestWord;

/** What must hold of a scenario as a whole. */
final class ScenarioRules {
  /** Rounds that talks may have over all sittings. */
  static final int MOST_ROUNDS = 10_000;

  private static final int MOST_ISSUES = 62;

  private final Scenario scenario;
  private final RuleFindings findings;

  private ScenarioRules(Scenario scenario, RuleFindings findings) {
    this.scenario = scenario;
    this.findings = findings;
  }

  /** Notes what does not hold. */
  static void check(Scenario scenario, RuleFindings findings) {
    ScenarioRules rules = new ScenarioRules(scenario, findings);
    rules.sittings();
    rules.rounds();
    rules.protocol();
    rules.issues();
    rules.closedBefore();
    loadings(scenario, UncertainNumbers.of(scenario), findings);
    scenario.events().forEach(e -> rules.moment("events." + e.id() + ".on", e.when()));
    scenario
        .thirdParties()
        .forEach(
            t -> {
              rules.moment("third_parties." + t.id() + ".from", t.from());
              rules.moment("third_parties." + t.id() + ".until", t.until());
              rules.order("third_parties." + t.id(), t.from(), t.until());
            });
    scenario
        .delegations()
        .forEach(
            d -> {
              String path = "delegations." + d.id();
              rules.moment(path + ".from", d.place().from());
              rules.moment(path + ".until", d.place().until());
              rules.order(path, d.place().from(), d.place().until());
            });
    WarRules.check(scenario, findings);
    AgreementRules.check(scenario, findings);
    AgendaRules.check(scenario, findings);
    TrackRules.check(scenario, findings);
    PartyRules.check(scenario, findings);
    LineRules.check(scenario, findings);
    SenseRules.check(scenario, findings);
    TitleRules.check(scenario, findings);
    OutsideRules.check(scenario, findings);
    TermsRules.check(scenario, findings);
  }

  /** Notes what loads on a factor that there is not. */
  static void loadings(Scenario scenario, List<UncertainNumber> numbers, RuleFindings findings) {
    List<String> known = scenario.factors().stream().map(SharedFactor::id).toList();
    for (UncertainNumber number : numbers) {
      for (FactorLoading loading : number.loadings()) {
        if (!known.contains(loading.factor())) {
          findings.problem(
              number.path(),
              QuotedWords.of(loading.factor()) + " is no shared factor",
              known.isEmpty() ? "a factor under 'factors'" : IdRules.oneOf(known),
              ClosestWord.advice(loading.factor(), known));
        }
      }
    }
  }

  private void sittings() {
    List<Talks.Sitting> sittings = scenario.talks().sittings();
    long dated = sittings.stream().filter(s -> s.date().isPresent()).count();
    if (dated > 0 && dated < sittings.size()) {
      findings.problem(
          "talks.sittings",
          "some sittings have a date and some have none",
          "a date for every sitting, or for none",
          "");
    }
    for (int i = 1; i < sittings.size() && dated == sittings.size(); i++) {
      LocalDate before = sittings.get(i - 1).date().orElseThrow();
      LocalDate after = sittings.get(i).date().orElseThrow();
      if (!after.isAfter(before)) {
        String message = "the sitting of " + after + " does not come after that of " + before;
        findings.problem("talks.sittings", message, "dates in their order", "");
      }
    }
  }

  private void rounds() {
    Talks talks = scenario.talks();
    long all = (long) talks.sittings().size() * talks.rounds();
    if (all > MOST_ROUNDS) {
      findings.problem(
          "talks.rounds",
          String.format(
              Locale.ROOT,
              "%d sittings of %d rounds are %d rounds",
              talks.sittings().size(),
              talks.rounds(),
              all),
          "at most " + MOST_ROUNDS + " over all sittings",
          "");
    }
  }

  private void moment(String path, Optional<TalksMoment> when) {
    when.ifPresent(
        moment ->
            moment.<Runnable>match(on -> () -> date(path, on), at -> () -> round(path, at)).run());
  }

  private void round(String path, TalksMoment.At at) {
    Talks talks = scenario.talks();
    boolean isMediated =
        !scenario.mediators().isEmpty() && !scenario.without().contains(Mechanism.MEDIATION);
    // A mediator may call one more sitting than those that are planned.
    int sittings = talks.sittings().size() + (isMediated ? 1 : 0);
    if (at.sitting() > sittings || at.round() > talks.rounds()) {
      String there = "sitting 1 to " + sittings + ", round 1 to " + talks.rounds();
      String message = "there is no round " + at.round() + " of sitting " + at.sitting();
      findings.problem(path, message, there, "", "talks");
    }
  }

  private void date(String path, TalksMoment.On on) {
    List<Talks.Sitting> sittings = scenario.talks().sittings();
    if (sittings.stream().anyMatch(s -> s.date().isEmpty())) {
      findings.problem(
          path,
          "this is a date, but the sittings have none",
          "{sitting: 1, round: 3}, or dates under talks.sittings",
          "",
          "talks.sittings");
    } else {
      LocalDate last = sittings.get(sittings.size() - 1).date().orElseThrow();
      if (on.date().isAfter(last)) {
        findings.warning(path, "this is after the last sitting, so it changes nothing", "");
      }
    }
  }

  /** Whether a stretch of time begins before it ends. */
  private void order(String path, Optional<TalksMoment> from, Optional<TalksMoment> until) {
    boolean never = from.isPresent() && until.isPresent() && until.get().before(from.get());
    if (never) {
      String what = "it ends before it begins";
      findings.problem(path + ".until", what, "a moment after 'from'", "", path + ".from");
    }
  }

  private void protocol() {
    boolean single = scenario.talks().protocol() == Talks.Protocol.SINGLE_TEXT;
    boolean drafter = scenario.mediators().stream().anyMatch(m -> m.style().writesTexts());
    if (single && !drafter) {
      findings.problem(
          "talks.protocol",
          "a single text needs a mediator who drafts it",
          "a mediator whose style is formulative or directive",
          "",
          "mediators");
    }
  }

  private void issues() {
    if (scenario.issues().size() > MOST_ISSUES) {
      String message = "there are " + scenario.issues().size() + " issues";
      findings.problem("issues", message, "at most " + MOST_ISSUES, "");
    } else {
      IssueBlocks.tooMany(scenario)
          .ifPresent(
              message ->
                  findings.problem("issues", message, "fewer issues, options or conditions", ""));
    }
    boolean free =
        scenario.talks().comprehensive().isEverything()
            && scenario.issues().stream().allMatch(Issue::optional);
    if (free) {
      findings.problem(
          "issues",
          "every issue is optional, so nothing makes the talks a success",
          "an issue that is not optional, or 'comprehensive' under talks",
          "",
          "talks");
    }
    for (Issue issue : scenario.issues()) {
      String path = "issues." + issue.id();
      if (issue.opens().isPresent() && issue.statusQuo().isEmpty()) {
        findings.problem(
            path + ".opens",
            "what an issue opens needs a status quo that keeps it shut",
            "status_quo beside opens",
            "",
            path + ".status_quo");
      }
    }
  }

  private void closedBefore() {
    boolean all =
        scenario.issues().stream().allMatch(i -> scenario.closedBefore().containsKey(i.id()));
    if (all) {
      findings.problem(
          "closed_before",
          "every issue is closed: nothing is left to talk about",
          "",
          "",
          "issues");
    }
  }
}
