package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.cause.CauseNames;
import org.parley.scenario.Scenario;

/**
 * Why runs do not reach a goal, in sentences, the same on the terminal, in reports and in files;
 * the most frequent cause first.
 */
final class CauseWords {
  private static final List<String> MISSED =
      List.of(
          "offered-and-refused", "never-offered", "not-found", "signed-away", "misread", "time");

  private final CauseNames names;

  CauseWords(Scenario scenario) {
    names = new CauseNames(scenario);
  }

  /** The same with its story. */
  GoalReasons told(GoalReasons r) {
    return new GoalReasons(
        r.runs(),
        r.all(),
        r.totals(),
        r.causes(),
        r.signers(),
        r.uncertain(),
        story(r),
        r.typical(),
        r.shapley());
  }

  /** What each group of mechanisms takes off the goal, the most first. */
  static String shares(Map<String, ShareEstimate> shapley) {
    List<String> parts =
        shapley.entrySet().stream()
            .sorted(Comparator.comparingDouble(e -> -e.getValue().share()))
            .map(e -> e.getKey().replace('-', ' ') + " " + points(e.getValue()))
            .toList();
    return "Of 100 talks, "
        + CauseNames.list(parts)
        + " keep from it (Shapley value: each switched off alone and with others, in the same"
        + " runs).";
  }

  private static String points(ShareEstimate s) {
    return Math.round(100 * s.share())
        + " ("
        + Math.round(100 * s.low())
        + " to "
        + Math.round(100 * s.high())
        + ")";
  }

  private record Said(double share, String sentence) {}

  private List<String> story(GoalReasons r) {
    List<String> story = new ArrayList<>();
    if (r.runs() == 0 || r.causes().isEmpty()) {
      return story;
    }
    List<Said> said = new ArrayList<>();
    said.add(new Said(share(r, "no-text"), noText(r)));
    said.add(new Said(share(r, "prefers-no-deal"), noDeal(r)));
    said.add(new Said(share(r, "no-room"), noRoom(r)));
    said.add(new Said(share(r, "leaders"), leaders(r)));
    said.add(new Said(share(r, "home"), home(r)));
    said.add(new Said(MISSED.stream().mapToDouble(c -> share(r, c)).sum(), missed(r)));
    said.stream()
        .filter(s -> s.share() > 0)
        .sorted(Comparator.comparingDouble((Said s) -> -s.share()))
        .forEach(s -> story.add(s.sentence()));
    story.add(beside(r));
    story.removeIf(String::isEmpty);
    return story;
  }

  private static double share(GoalReasons r, String cause) {
    return r.totals().get(cause).share();
  }

  private static String talks(double share) {
    return "in " + often(share) + " of 100 talks";
  }

  private static String often(double share) {
    long rounded = Math.round(100 * share);
    return share > 0 && rounded == 0
        ? "fewer than 1"
        : share < 1 && rounded == 100 ? "more than 99" : Long.toString(rounded);
  }

  private static String noText(GoalReasons r) {
    return capital(talks(share(r, "no-text")))
        + " no text could bring it any more, whatever anybody wanted.";
  }

  private String noDeal(GoalReasons r) {
    return capital(talks(share(r, "prefers-no-deal")))
        + " every text for it is worth less than no deal to somebody"
        + blamed(
            r,
            "prefers-no-deal",
            c ->
                names.delegation(c.who())
                    + ", which lacks "
                    + CauseNames.amount(c.shortBy())
                    + " in the one that comes closest")
        + ".";
  }

  private String noRoom(GoalReasons r) {
    return capital(talks(share(r, "no-room")))
        + " a text for it would be worth its while to all, but each such text crosses a red line"
        + blamed(r, "no-room", this::lines)
        + ".";
  }

  private String leaders(GoalReasons r) {
    return capital(talks(share(r, "leaders")))
        + " a text for it reaches the leaders, and they ask for more than there is"
        + blamed(
            r,
            "leaders",
            c -> names.possessive(c.who()) + " for " + CauseNames.amount(c.shortBy()) + " more")
        + ".";
  }

  private String home(GoalReasons r) {
    return capital(talks(share(r, "home")))
        + " a text for it would pass all leaders and fails at home"
        + blamed(
            r,
            "home",
            c ->
                names.constituency(c.what().get(0))
                    + ", which asks for "
                    + CauseNames.amount(c.shortBy())
                    + " more")
        + ".";
  }

  private String missed(GoalReasons r) {
    double all = MISSED.stream().mapToDouble(c -> share(r, c)).sum();
    List<String> ways = new ArrayList<>();
    way(ways, r, "offered-and-refused", "it was tabled and refused", this::refused);
    way(ways, r, "never-offered", "it was never tabled since a side held out", this::heldOut);
    way(ways, r, "not-found", "nobody found it, though in the end nobody asked for more", c -> "");
    way(ways, r, "signed-away", "what was signed first left no room for it", c -> "");
    way(
        ways,
        r,
        "misread",
        "it was never tabled since the sides misjudged each other",
        c -> names.delegation(c.who()) + " by most");
    way(ways, r, "time", "more rounds would have brought it", c -> "");
    return capital(talks(all))
        + " a text for it was there that everybody would have signed, and it was missed: "
        + String.join("; ", ways)
        + ".";
  }

  private String refused(GoalReasons.CauseShare c) {
    String by =
        c.what().equals(List.of("leaders"))
            ? "by the leaders of " + names.delegation(c.who())
            : c.what().equals(List.of("home"))
                ? "at the home of " + names.delegation(c.who())
                : "by " + names.delegation(c.who());
    return by + (c.shortBy() >= 0.005 ? ", for " + CauseNames.amount(c.shortBy()) + " more" : "");
  }

  private String heldOut(GoalReasons.CauseShare c) {
    return names.delegation(c.who()) + " for " + CauseNames.amount(c.shortBy()) + " more";
  }

  private void way(
      List<String> ways,
      GoalReasons r,
      String cause,
      String words,
      Function<GoalReasons.CauseShare, String> who) {
    double share = share(r, cause);
    if (share > 0) {
      String whose = leading(r, cause).map(who).orElse("");
      ways.add(
          "in "
              + often(share)
              + " "
              + words
              + (whose.isEmpty() ? "" : " (most often " + whose + ")"));
    }
  }

  private String blamed(
      GoalReasons r, String cause, Function<GoalReasons.CauseShare, String> words) {
    return leading(r, cause)
        .map(
            c -> {
              boolean alone = c.share().share() == share(r, cause);
              String how = alone ? ": " : ", most often (in " + often(c.share().share()) + ") ";
              return how + words.apply(c);
            })
        .orElse("");
  }

  private static Optional<GoalReasons.CauseShare> leading(GoalReasons r, String cause) {
    return r.causes().stream().filter(c -> c.cause().equals(cause)).findFirst();
  }

  private String lines(GoalReasons.CauseShare c) {
    return names.lines(c.what());
  }

  /** Who must sign, which is no cause. */
  private String beside(GoalReasons r) {
    List<String> who =
        r.signers().entrySet().stream()
            .filter(e -> e.getValue().share() >= 0.5)
            .map(Map.Entry::getKey)
            .map(names::delegation)
            .toList();
    return who.isEmpty()
        ? ""
        : "What comes closest must be signed by the leaders of "
            + CauseNames.list(who)
            + ", most often.";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
