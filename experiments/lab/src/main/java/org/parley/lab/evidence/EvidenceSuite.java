package org.parley.lab.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.genius.UnreadableDomain;
import org.parley.lab.backtest.RecordedCase;
import org.parley.lab.backtest.TalkTable;
import org.parley.lab.backtest.TalkTableReader;
import org.parley.lab.tournament.TournamentDomain;
import org.parley.scenario.Scenario;

/**
 * All kinds of evidence, each measured anew.
 *
 * @param effects talks whose mechanisms are changed
 * @param cases recorded talks
 * @param outside talks of many delegations about one number
 * @param shared folder with {@code evidence/casino.csv} and {@code domains}, which are not part of
 *     the project
 * @param runs runs of every scenario, and paired runs of every change
 */
public record EvidenceSuite(
    List<Scenario> effects,
    List<RecordedCase> cases,
    Optional<Scenario> outside,
    Optional<Path> shared,
    int runs,
    long seed,
    int threads) {
  private static final List<String> DOMAINS =
      List.of(
          "Laptop-anac2011",
          "EnglandZimbabwe-anac2010",
          "ItexvsCypress-anac2010",
          "NiceOrDie-anac2011",
          "IntegerDomain",
          "CameraA-anac2012",
          "geniusweb-Party");

  /**
   * Measures everything.
   *
   * @param progress told the heading of each kind once it is measured
   */
  public List<EvidenceSection> measure(Consumer<String> progress) throws IOException {
    List<EvidenceSection> sections = new ArrayList<>();
    add(sections, TheorySection.of(), progress);
    add(sections, people(), progress);
    add(sections, CasesSection.of(cases, runs, seed, threads), progress);
    add(sections, CodingsSection.of(cases, runs, seed, threads), progress);
    add(sections, tournament(), progress);
    if (outside.isPresent()) {
      add(sections, OutsideSection.of(outside.get(), runs, seed, threads), progress);
    }
    add(sections, EffectsSection.of(effects, runs, seed, threads), progress);
    return sections;
  }

  private static void add(
      List<EvidenceSection> sections, EvidenceSection section, Consumer<String> progress) {
    sections.add(section);
    progress.accept(section.title());
  }

  private EvidenceSection people() {
    Optional<Path> file = shared.map(s -> s.resolve("evidence/casino.csv")).filter(Files::exists);
    Optional<TalkTable> table = file.flatMap(f -> TalkTableReader.read(f).value());
    return table
        .map(PeopleSection::of)
        .orElseGet(
            () ->
                EvidenceSection.unmeasured(
                    PeopleSection.TITLE,
                    "Not measured here: the table of recorded talks is not part of the project."));
  }

  private EvidenceSection tournament() {
    List<TournamentDomain> domains = new ArrayList<>();
    try {
      for (String name : DOMAINS) {
        Optional<Path> folder =
            shared.map(s -> s.resolve("domains").resolve(name)).filter(Files::isDirectory);
        if (folder.isPresent()) {
          domains.add(TournamentDomain.parse(folder.get().toString()));
        }
      }
      if (!domains.isEmpty()) {
        return TournamentSection.of(domains, seed);
      }
    } catch (UnreadableDomain e) {
      return EvidenceSection.unmeasured(TournamentSection.TITLE, "Not played: " + e.getMessage());
    }
    return EvidenceSection.unmeasured(
        TournamentSection.TITLE,
        "Not played here: the public domains are not part of the project.");
  }
}
