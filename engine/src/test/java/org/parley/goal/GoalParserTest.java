package org.parley.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalParserTest {
  private static final GoalVocabulary NAMES =
      new GoalVocabulary(
          List.of(
              new GoalVocabulary.AskedIssue(
                  "ceasefire", List.of("none", "thirty-days", "full"), Optional.of("none")),
              new GoalVocabulary.AskedIssue("price", List.of("0.5", "60"), Optional.empty())),
          List.of("adria", "borland"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ceasefire",
        "ceasefire=full",
        "ceasefire=thirty-days,full",
        "ceasefire=open",
        "price=0.5,60",
        "agreement",
        "gain.adria>0.05",
        "hold>=0.8 and ceasefire=full",
        "not walkout",
        "not (ceasefire or comprehensive)",
        "ceasefire and (agreement or rounds<=7)",
        "ceasefire and agreement or utility.borland<0.25"
      })
  void writesWhatItReads(String text) {
    Goal goal = GoalParser.parse(text, NAMES);
    assertThat(goal).hasToString(text);
    assertThat(GoalParser.parse(goal.toString(), NAMES)).isEqualTo(goal);
  }

  @Test
  void bindsAndTighterThanOrAndNotTightest() {
    assertThat(GoalParser.parse("none or not ceasefire and walkout", NAMES))
        .isEqualTo(
            new Goal.Any(
                List.of(
                    new Goal.Ended(TalksEnding.NONE),
                    new Goal.All(
                        List.of(
                            new Goal.Not(
                                new Goal.Moved("ceasefire", List.of("thirty-days", "full"))),
                            new Goal.Ended(TalksEnding.WALKOUT))))));
  }

  @Test
  void spacesDoNotMatter() {
    assertThat(GoalParser.parse("  ( hold > .8 ) ", NAMES)).hasToString("hold>0.8");
    assertThat(GoalParser.parse("ceasefire = full , thirty-days", NAMES))
        .hasToString("ceasefire=full,thirty-days");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ceasfire=full|1|'ceasfire' is no issue, no ending and no figure of these talks"
            + "|Maybe you meant 'ceasefire'.",
        "ceasefire=ful|11|'ful' is not an option of issue 'ceasefire'|Maybe you meant 'full'.",
        "ceasefire=|11|an option is missing|expected one of: none, thirty-days, full, open",
        "gain.adra>0|1|'gain.adra' is no issue, no ending and no figure of these talks"
            + "|Maybe you meant 'gain.adria'.",
        "gain.adria|11|'gain.adria' is a number and needs one to be compared with"
            + "|expected '>', '>=', '<' or '<=', as in gain.adria>0.05",
        "hold>much|6|a number is missing|expected a number, such as 0.05",
        "(agreement|11|the bracket is not closed|expected ')'",
        "agreement walkout|11|'walkout' is one too many"
            + "|expected 'and', 'or' or the end after a condition",
        "agreement and|14|a condition is missing|expected one of: ceasefire, price, agreement,"
            + " comprehensive, partial, none, walkout, deadline, in_force, gain.adria,"
            + " gain.borland, utility.adria, utility.borland, hold, rounds"
      })
  void saysWhatIsWrongAndWhere(String text, int position, String what, String advice) {
    GoalSyntaxException fault =
        catchThrowableOfType(
            GoalSyntaxException.class, () -> GoalParser.parse(text.strip(), NAMES));
    assertThat(fault)
        .hasMessage("goal '" + text.strip() + "', at character " + position + ": " + what);
    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault.advice()).endsWith(advice);
    assertThat(fault.whole()).startsWith(fault.getMessage()).contains("\n    " + advice);
  }

  @Test
  void nothingIsNoGoal() {
    assertThat(catchThrowableOfType(GoalSyntaxException.class, () -> GoalParser.parse("", NAMES)))
        .hasMessage("goal '', at character 1: a condition is missing");
  }
}
