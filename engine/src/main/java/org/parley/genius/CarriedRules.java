package org.parley.genius;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.genius.ImportSettings.LargeRules;

/** Decides which rules of several profiles can be carried into one scenario. */
final class CarriedRules {
  private final NegotiationDomain domain;
  private final LargeRules answer;
  private final TiedIssues tied;

  CarriedRules(NegotiationDomain domain, LargeRules answer) {
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
  List<PreferenceProfile> of(List<PreferenceProfile> profiles) throws UnreadableDomain {
    List<List<PreferenceProfile.Rule>> worthless = new ArrayList<>();
    List<Set<String>> left = new ArrayList<>();
    for (PreferenceProfile profile : profiles) {
      Set<String> out = new LinkedHashSet<>();
      worthless.add(lines(profile, out));
      left.add(out);
    }
    List<PreferenceProfile> carried = new ArrayList<>();
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

  private List<PreferenceProfile.Rule> lines(PreferenceProfile profile, Set<String> left)
      throws UnreadableDomain {
    List<PreferenceProfile.Rule> kept = new ArrayList<>();
    for (PreferenceProfile.Rule rule : profile.worthless()) {
      if (fits(profile, rule)) {
        kept.add(rule);
      } else {
        left.add(rule.what());
      }
    }
    return kept;
  }

  private List<PreferenceProfile.Bonus> bonuses(PreferenceProfile profile, Set<String> left)
      throws UnreadableDomain {
    List<PreferenceProfile.Bonus> kept = new ArrayList<>();
    for (PreferenceProfile.Bonus bonus : profile.bonuses()) {
      if (fits(profile, bonus.rule())) {
        kept.add(bonus);
      } else {
        left.add(bonus.rule().what());
      }
    }
    return kept;
  }

  private boolean fits(PreferenceProfile profile, PreferenceProfile.Rule rule)
      throws UnreadableDomain {
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

  private PreferenceProfile with(
      PreferenceProfile profile,
      List<PreferenceProfile.Rule> worthless,
      List<PreferenceProfile.Bonus> bonuses,
      Set<String> left) {
    List<ConversionNote> notes = new ArrayList<>(profile.notes());
    for (String what : left) {
      notes.add(
          new ConversionNote(
              profile.file(),
              what
                  + " was left out, at least in part: with the rules before it, it ties issues"
                  + " together that have over "
                  + TiedIssues.MOST
                  + " combinations of values"));
    }
    return new PreferenceProfile(
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
