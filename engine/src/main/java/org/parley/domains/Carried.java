package org.parley.domains;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.domains.ImportSettings.LargeRules;

/** Decides which rules of several profiles can be carried into one scenario. */
final class Carried {
  private final Domain domain;
  private final LargeRules answer;
  private final TiedIssues tied;

  Carried(Domain domain, LargeRules answer) {
    this.domain = domain;
    this.answer = answer;
    tied = new TiedIssues(domain.sizes());
  }

  /**
   * The profiles without the rules that would tie too many issues together: those that make whole
   * deals worthless come first, then the others, in the order of profiles and files.
   *
   * @throws UnreadableDomain if there is such a rule and it may not be left out
   */
  List<Profile> of(List<Profile> profiles) throws UnreadableDomain {
    List<List<Profile.Rule>> worthless = new ArrayList<>();
    List<Set<String>> left = new ArrayList<>();
    for (Profile profile : profiles) {
      Set<String> out = new LinkedHashSet<>();
      worthless.add(lines(profile, out));
      left.add(out);
    }
    List<Profile> carried = new ArrayList<>();
    for (int p = 0; p < profiles.size(); p++) {
      carried.add(
          with(
              profiles.get(p),
              worthless.get(p),
              bonuses(profiles.get(p), left.get(p)),
              left.get(p)));
    }
    return carried;
  }

  private List<Profile.Rule> lines(Profile profile, Set<String> left) throws UnreadableDomain {
    List<Profile.Rule> kept = new ArrayList<>();
    for (Profile.Rule rule : profile.worthless()) {
      if (fits(profile, rule)) {
        kept.add(rule);
      } else {
        left.add(rule.what());
      }
    }
    return kept;
  }

  private List<Profile.Bonus> bonuses(Profile profile, Set<String> left) throws UnreadableDomain {
    List<Profile.Bonus> kept = new ArrayList<>();
    for (Profile.Bonus bonus : profile.bonuses()) {
      if (fits(profile, bonus.rule())) {
        kept.add(bonus);
      } else {
        left.add(bonus.rule().what());
      }
    }
    return kept;
  }

  private boolean fits(Profile profile, Profile.Rule rule) throws UnreadableDomain {
    double combinations = tied.combinationsWith(rule.box());
    if (combinations <= TiedIssues.MOST) {
      tied.tie(rule.box());
      return true;
    }
    if (answer == LargeRules.REFUSE) {
      throw new UnreadableDomain(
          profile.file(),
          rule.what()
              + ", with the rules before it, ties issues together that have "
              + java.math.BigDecimal.valueOf(combinations).toBigInteger()
              + " combinations of values\n    expected at most "
              + TiedIssues.MOST
              + "\n    Maybe let rules be left out: import without --all-rules.");
    }
    return false;
  }

  private Profile with(
      Profile profile,
      List<Profile.Rule> worthless,
      List<Profile.Bonus> bonuses,
      Set<String> left) {
    List<Note> notes = new ArrayList<>(profile.notes());
    for (String what : left) {
      notes.add(
          new Note(
              profile.file(),
              what
                  + " was left out, at least in part: with the rules before it, it ties issues"
                  + " together that have over "
                  + TiedIssues.MOST
                  + " combinations of values"));
    }
    return new Profile(
        profile.file(),
        profile.weight(),
        profile.evaluation(),
        worthless,
        bonuses,
        profile.reservation(),
        profile.discount(),
        notes);
  }
}
