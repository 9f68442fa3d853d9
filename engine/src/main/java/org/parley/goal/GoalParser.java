package org.parley.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.spelling.ClosestWord;

/**
 * Reads goals. Highest first: brackets, {@code not}, {@code and}, {@code or}.
 *
 * <pre>
 * goal      = both {"or" both}
 * both      = one {"and" one}
 * one       = "not" one | "(" goal ")" | ISSUE ["=" OPTION {"," OPTION}] | ENDING
 *           | FIGURE (">" | ">=" | "&lt;" | "&lt;=") NUMBER
 * </pre>
 */
public final class GoalParser {
  private final String text;
  private final GoalVocabulary names;
  private final List<GoalToken> tokens;
  private int at;

  private GoalParser(String text, GoalVocabulary names) {
    this.text = text;
    this.names = names;
    this.tokens = GoalToken.of(text);
  }

  /**
   * The goal that a text states.
   *
   * @throws GoalSyntaxException if it states none
   */
  public static Goal parse(String text, GoalVocabulary names) {
    GoalParser parser = new GoalParser(text, names);
    Goal goal = parser.any();
    if (!parser.next().isEnd()) {
      throw parser.refused(parser.next(), "'" + parser.next().text() + "' is one too many", LINKS);
    }
    return goal;
  }

  private static final List<String> LINKS =
      List.of("expected 'and', 'or' or the end after a condition");

  private GoalToken next() {
    return tokens.get(at);
  }

  private boolean took(String word) {
    boolean is = next().is(word);
    at += is ? 1 : 0;
    return is;
  }

  private Goal any() {
    List<Goal> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (took("or"));
    return parts.size() == 1 ? parts.get(0) : new Goal.Any(parts);
  }

  private Goal all() {
    List<Goal> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (took("and"));
    return parts.size() == 1 ? parts.get(0) : new Goal.All(parts);
  }

  private Goal one() {
    if (took("not")) {
      return new Goal.Not(one());
    }
    if (!took("(")) {
      return condition();
    }
    Goal inner = any();
    if (!took(")")) {
      throw refused(next(), "the bracket is not closed", List.of("expected ')'"));
    }
    return inner;
  }

  private Goal condition() {
    GoalToken word = next();
    if (!word.isWord()) {
      String what = word.isEnd() ? "a condition is missing" : "'" + word.text() + "' opens nothing";
      throw refused(word, what, List.of(oneOf(names.openings())));
    }
    at++;
    Optional<GoalVocabulary.AskedIssue> issue = names.issue(word.text());
    if (issue.isPresent()) {
      return took("=") ? new Goal.Settled(word.text(), options(issue.get())) : moved(issue.get());
    }
    Optional<GoalFigure> figure = names.figure(word.text());
    if (figure.isPresent()) {
      return compared(figure.get());
    }
    return TalksEnding.of(word.text())
        .<Goal>map(Goal.Ended::new)
        .orElseThrow(() -> unknown(word, openingKind(word), names.openings()));
  }

  private static String openingKind(GoalToken word) {
    return "'" + word.text() + "' is no issue, no ending and no figure of these talks";
  }

  private static Goal moved(GoalVocabulary.AskedIssue issue) {
    return new Goal.Moved(issue.id(), issue.others());
  }

  private List<String> options(GoalVocabulary.AskedIssue issue) {
    List<String> allowed = new ArrayList<>(issue.options());
    allowed.add(Goal.Settled.OPEN);
    List<String> options = new ArrayList<>();
    do {
      GoalToken word = next();
      String what = "'" + word.text() + "' is not an option of issue '" + issue.id() + "'";
      if (!word.isWord()) {
        throw refused(word, "an option is missing", List.of(oneOf(allowed)));
      }
      if (!issue.options().isEmpty() && !allowed.contains(word.text())) {
        throw unknown(word, what, allowed);
      }
      options.add(word.text());
      at++;
    } while (took(","));
    return options;
  }

  private Goal compared(GoalFigure figure) {
    GoalToken sign = next();
    GoalRelation relation =
        GoalRelation.of(sign.text())
            .orElseThrow(
                () ->
                    refused(
                        sign,
                        "'" + figure + "' is a number and needs one to be compared with",
                        List.of("expected '>', '>=', '<' or '<=', as in " + figure + ">0.05")));
    at++;
    GoalToken number = next();
    double threshold = number.number();
    if (!Double.isFinite(threshold)) {
      throw refused(number, "a number is missing", List.of("expected a number, such as 0.05"));
    }
    at++;
    return new Goal.Compared(figure, relation, threshold);
  }

  private GoalSyntaxException unknown(GoalToken word, String what, List<String> known) {
    List<String> advice = new ArrayList<>(List.of(oneOf(known)));
    ClosestWord.of(word.text(), known)
        .ifPresent(near -> advice.add("Maybe you meant '" + near + "'."));
    return refused(word, what, advice);
  }

  private static String oneOf(List<String> words) {
    return "expected one of: " + String.join(", ", words);
  }

  private GoalSyntaxException refused(GoalToken token, String what, List<String> advice) {
    return new GoalSyntaxException(text, token.at() + 1, what, advice);
  }
}
