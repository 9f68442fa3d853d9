package org.parley.genius;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Delegation;
import org.parley.scenario.DrawnWords;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.tactic.GeniusBidSearch;

/**
 * Makes a scenario of a public domain and of the profiles of two or more parties, under the rules
 * of the platform that it comes from:
 *
 * <ul>
 *   <li>no issue has a status quo, so that only full texts are deals, and nothing is signed before
 *       everything;
 *   <li>weights are as written, the baseline is the reservation value, V = u * discount^t;
 *   <li>time is t = (round - 1)/(rounds + 1); offers are the deal nearest the target; an offer is
 *       accepted if it is worth more than the own next one (MiCRO: as much); nothing is learnt;
 *       nobody walks out;
 *   <li>a rule that makes a deal worth nothing is a red line that is never crossed; other
 *       combinations are linkages.
 * </ul>
 */
public final class DomainImport {
  private static final int MOST_ISSUES = 62;
  private static final BigDecimal MOST_DEALS = BigDecimal.valueOf(Long.MAX_VALUE);

  private DomainImport() {}

  /**
   * Reads a domain and its profiles.
   *
   * @param id id of the scenario, that is the name of its file
   * @param domain file of the domain
   * @param profiles files of the profiles, at least two, in the order of speaking
   * @param settings what the files do not say
   * @throws UnreadableDomain if a file cannot be read, or its rules cannot be computed with
   */
  public static ImportedScenario read(
      String id, Path domain, List<Path> profiles, ImportSettings settings)
      throws UnreadableDomain {
    NegotiationDomain whole = DomainFiles.domain(domain);
    SingleValueIssues oneValued = new SingleValueIssues(whole);
    NegotiationDomain issues = oneValued.domain();
    if (issues.issues().size() > MOST_ISSUES) {
      throw new UnreadableDomain(
          issues.file(),
          "the domain has "
              + issues.issues().size()
              + " issues\n    expected at most "
              + MOST_ISSUES);
    }
    if (issues.deals().compareTo(MOST_DEALS) > 0) {
      throw new UnreadableDomain(
          issues.file(),
          "the domain has "
              + issues.deals().round(new MathContext(2))
              + " deals\n    expected at most 9.2E+18, since talks give each a number of 63 bits");
    }
    if (profiles.size() < 2) {
      throw new UnreadableDomain(issues.file(), "talks need the profiles of at least two parties");
    }
    List<PreferenceProfile> read = new ArrayList<>();
    for (Path profile : profiles) {
      PreferenceProfile wishes = oneValued.without(DomainFiles.profile(whole, profile));
      read.add(UtilityCeiling.over(wishes, issues.sizes()));
    }
    return scenario(id, issues, new CarriedRules(issues, settings.largeRules()).of(read), settings);
  }

  private static ImportedScenario scenario(
      String id,
      NegotiationDomain domain,
      List<PreferenceProfile> profiles,
      ImportSettings settings) {
    NamedIssues names = new NamedIssues(domain);
    List<String> parties = parties(profiles);
    List<ConversionNote> notes = new ArrayList<>(domain.notes());
    longList(domain).ifPresent(notes::add);
    List<Source> sources = new ArrayList<>();
    List<Delegation> delegations = new ArrayList<>();
    double discount = discount(profiles, settings, notes);
    for (int p = 0; p < profiles.size(); p++) {
      PreferenceProfile profile = profiles.get(p);
      String party = parties.get(p);
      sources.add(new Source(party, profile.file(), "", "", "", ""));
      delegations.add(
          new ImportedParty(party, profile, names).delegation(settings.tacticOf(p + 1), parties));
      notes.addAll(profile.notes());
      say(profile, notes);
    }
    Scenario scenario =
        new Scenario(
            id,
            ImportedIds.title(domain.name()),
            "",
            "",
            sources,
            ImportedTalks.of(settings, sources.get(0).id(), discount),
            Optional.empty(),
            names.issues(),
            List.of(),
            Map.of(),
            delegations,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            DrawnWords.NONE);
    return new ImportedScenario(scenario, ImportedComment.of(domain, profiles, notes), notes);
  }

  /** What is different where there are more deals than a list can have. */
  private static Optional<ConversionNote> longList(NegotiationDomain domain) {
    String what =
        String.format(
            Locale.ROOT,
            "it has more deals than the %,d of a list in the platform's order, so that where deals"
                + " are worth the same the one offered may be another than there",
            GeniusBidSearch.MOST);
    return domain.deals().compareTo(BigDecimal.valueOf(GeniusBidSearch.MOST)) > 0
        ? Optional.of(new ConversionNote(domain.file(), what))
        : Optional.empty();
  }

  /** Ids of the parties: the names of their files without the ending. */
  private static List<String> parties(List<PreferenceProfile> profiles) {
    ImportedIds ids = new ImportedIds();
    return profiles.stream().map(p -> ids.of(p.file().replaceFirst("\\.[^.]*$", ""))).toList();
  }

  /** The discount of the first profile; a scenario has one for all. */
  private static double discount(
      List<PreferenceProfile> profiles, ImportSettings settings, List<ConversionNote> notes) {
    double first = profiles.get(0).discount();
    if (settings.discounting() == ImportSettings.Discounting.NONE) {
      return 1;
    }
    for (PreferenceProfile profile : profiles) {
      if (profile.discount() != first) {
        notes.add(
            new ConversionNote(
                profile.file(),
                "its discount "
                    + profile.discount()
                    + " was left out: a scenario has one discount, that of the first profile, "
                    + first));
      }
    }
    return first;
  }

  private static void say(PreferenceProfile profile, List<ConversionNote> notes) {
    for (PreferenceProfile.Rule rule : profile.worthless()) {
      notes.add(
          new ConversionNote(
              profile.file(),
              rule.what() + " makes deals worth nothing; it became a red line, never crossed"));
    }
  }
}
