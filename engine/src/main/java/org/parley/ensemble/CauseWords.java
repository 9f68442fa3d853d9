package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.parley.cause.CauseNames;
import org.parley.cause.RunCause;
import org.parley.scenario.Scenario;
import org.parley.statistics.ShareEstimate;

/**
 * Why runs do not reach a goal, in sentences, the same on the terminal, in reports and in files;
 * the most frequent cause first.
 */
final class CauseWords {
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
    return "What each keeps from it, in talks of 100: "
        + CauseNames.list(parts)
        + " (Shapley value: each switched off alone and with others, in the same runs).";
  }

  private static String points(ShareEstimate s) {
    return Math.round(100 * s.share())
        + " ("
        + Math.round(100 * s.low())
        + " to "
        + Math.round(100 * s.high())
        + ")";
  }

  /** A kind of cause, and how it is said. */
  private record Said(double share, Supplier<String> sentence) {}

  private List<String> story(GoalReasons r) {
    List<String> story = new ArrayList<>();
    if (r.runs() == 0 || r.causes().isEmpty()) {
      return story;
    }
    Map<String, Integer> parts = CauseParts.of(r.totals());
    List<Said> said = new ArrayList<>();
    said.add(new Said(share(r, "no-text"), () -> noText(parts.get("no-text"))));
    said.add(new Said(share(r, "prefers-no-deal"), () -> noDeal(r, parts.get("prefers-no-deal"))));
    said.add(new Said(share(r, "no-room"), () -> noRoom(r, parts.get("no-room"))));
    said.add(new Said(share(r, "leaders"), () -> leaders(r, parts.get("leaders"))));
    said.add(new Said(share(r, "home"), () -> home(r, parts.get("home"))));
    double missed = CauseParts.MISSED.stream().mapToDouble(c -> share(r, c)).sum();
    said.add(new Said(missed, () -> missed(r, parts)));
    said.removeIf(s -> !(s.share() > 0));
    said.sort(Comparator.comparingDouble((Said s) -> -s.share()));
    said.forEach(s -> story.add(s.sentence().get()));
    story.add(beside(r));
    story.removeIf(String::isEmpty);
    return story;
  }

  private static double share(GoalReasons r, String cause) {
    return r.totals().get(cause).share();
  }

  private static String talks(int part) {
    return "In " + often(part) + " of 100 talks";
  }

  private static String often(int part) {
    return part == 0 ? "fewer than 1" : Integer.toString(part);
  }

  private static String noText(int part) {
    return talks(part) + " no text could bring it any more, whatever anybody wanted.";
  }

  private String noDeal(GoalReasons r, int part) {
    return talks(part)
        + " every text for it is worth less than no deal to somebody"
        + blamed(
            r,
            "prefers-no-deal",
            part,
            c ->
                c.what().isEmpty()
                    ? names.delegation(c.who())
                        + ", which lacks "
                        + CauseNames.amount(c.shortBy())
                        + " in the one that comes closest"
                    : all(c, names::delegation)
                        + ", each of which lacks "
                        + CauseNames.amount(c.shortBy())
                        + " in one that comes closest")
        + ".";
  }

  private String noRoom(GoalReasons r, int part) {
    return talks(part)
        + " a text for it would be worth its while to all, but each such text crosses a red line"
        + blamed(r, "no-room", part, c -> names.lines(c.what()) + instead(c, part))
        + ".";
  }

  /** Other lines of which each text crosses these or those. */
  private String instead(GoalReasons.CauseShare c, int part) {
    return c.instead()
        .map(
            other -> {
              int own = Math.min(part, (int) Math.round(100 * other.share().share()));
              return " or, in " + often(own) + " of these, " + names.lines(other.what());
            })
        .orElse("");
  }

  private String leaders(GoalReasons r, int part) {
    return talks(part)
        + " a text for it reaches the leaders, and they ask for more than there is"
        + blamed(
            r,
            "leaders",
            part,
            c ->
                (c.what().isEmpty() ? names.possessive(c.who()) : all(c, names::possessive))
                    + " for "
                    + CauseNames.amount(c.shortBy())
                    + " more")
        + ".";
  }

  private String home(GoalReasons r, int part) {
    return talks(part)
        + " a text for it would pass all leaders and fails at home"
        + blamed(
            r,
            "home",
            part,
            c ->
                all(c, names::constituency)
                    + ", for "
                    + (c.what().size() == 1 ? "whom" : "each of whom")
                    + " the one that comes closest is "
                    + CauseNames.amount(c.shortBy())
                    + " short")
        + ".";
  }

  private static String all(GoalReasons.CauseShare c, UnaryOperator<String> name) {
    return CauseNames.list(c.what().stream().map(name).toList());
  }

  private String missed(GoalReasons r, Map<String, Integer> parts) {
    List<MissedWay> ways = new ArrayList<>();
    way(ways, r, "offered-and-refused", "it was tabled and refused", this::refused);
    way(ways, r, "never-offered", "it was never tabled since a side held out", this::heldOut);
    way(ways, r, "not-found", "nobody found it, though in the end nobody asked for more", c -> "");
    way(ways, r, "signed-away", "what was signed first left no room for it", c -> "");
    way(
        ways,
        r,
        "misread",
        "it was never tabled since a side misjudged what would pass",
        this::misjudged);
    way(ways, r, "time", "more rounds would have brought it", c -> "");
    List<String> said = new ArrayList<>();
    for (MissedWay way : ways) {
      String where = ways.size() == 1 ? "" : "in " + often(parts.get(way.cause())) + " ";
      said.add(where + way.words());
    }
    return talks(CauseParts.MISSED.stream().mapToInt(parts::get).sum())
        + " a text for it was there that everybody would have signed, and it was missed: "
        + String.join("; ", said)
        + ".";
  }

  private String refused(GoalReasons.CauseShare c) {
    String by =
        c.what().equals(List.of("leaders"))
            ? "by the leaders of " + names.delegation(c.who())
            : c.what().equals(List.of("home"))
                ? "by " + names.possessive(c.who()) + " home"
                : "by " + names.delegation(c.who());
    return by + (c.shortBy() >= 0.005 ? ", for " + CauseNames.amount(c.shortBy()) + " more" : "");
  }

  private String heldOut(GoalReasons.CauseShare c) {
    return names.delegation(c.who()) + ", for " + CauseNames.amount(c.shortBy()) + " more";
  }

  private String misjudged(GoalReasons.CauseShare c) {
    if (c.who().isEmpty()) {
      return "as to its own leaders or home";
    }
    String how = c.what().get(1).toUpperCase(Locale.ROOT).replace('-', '_');
    return names.delegation(c.who())
        + ", which "
        + names.mistake(c.what().get(0), RunCause.Mistake.valueOf(how));
  }

  /** A way in which a text was missed. */
  private record MissedWay(String cause, String words) {}

  private void way(
      List<MissedWay> ways,
      GoalReasons r,
      String cause,
      String words,
      Function<GoalReasons.CauseShare, String> who) {
    double share = share(r, cause);
    if (share > 0) {
      GoalReasons.CauseShare first = leading(r, cause).orElseThrow();
      String how = first.share().share() == share ? "" : "most often ";
      String whose = who.apply(first);
      ways.add(new MissedWay(cause, words + (whose.isEmpty() ? "" : " (" + how + whose + ")")));
    }
  }

  private String blamed(
      GoalReasons r, String cause, int part, Function<GoalReasons.CauseShare, String> words) {
    return leading(r, cause)
        .map(
            c -> {
              boolean alone = c.share().share() == share(r, cause);
              int own = Math.min(part, (int) Math.round(100 * c.share().share()));
              String how = alone ? ": " : ", most often (in " + often(own) + ") ";
              return how + words.apply(c);
            })
        .orElse("");
  }

  private static Optional<GoalReasons.CauseShare> leading(GoalReasons r, String cause) {
    return r.causes().stream().filter(c -> c.cause().equals(cause)).findFirst();
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
        : "The text that comes closest must most often be signed by the leaders of "
            + CauseNames.list(who)
            + ".";
  }
}
