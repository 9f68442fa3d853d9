package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.genius.UnreadableDomain;
import org.parley.lab.tournament.NamedTactic;
import org.parley.lab.tournament.RoundRobin;
import org.parley.lab.tournament.TournamentDomain;
import org.parley.lab.tournament.TournamentGame;
import org.parley.lab.tournament.TournamentTable;
import org.parley.lab.tournament.TournamentTable.DomainMean;

/** Tactics against tactics on public domains. */
public final class TournamentSection {
  /** Heading of the section. */
  public static final String TITLE = "Tactics against tactics";

  private static final int ROUNDS = 1000;
  private static final String MICRO = "micro";

  private TournamentSection() {}

  /** Plays the usual field on all domains. */
  public static EvidenceSection of(List<TournamentDomain> domains, long seed)
      throws UnreadableDomain {
    RoundRobin field =
        new RoundRobin(NamedTactic.USUAL.stream().map(NamedTactic::parse).toList(), ROUNDS, seed);
    List<TournamentGame> games = new ArrayList<>();
    for (TournamentDomain domain : domains) {
      games.addAll(field.play(domain));
    }
    TournamentTable table = TournamentTable.of(field.tactics(), games);
    StringBuilder text = new StringBuilder();
    text.append(
        form(
            "%d public domains (%s), %,d meetings of at most %,d rounds; means over domains"
                + " (standard error).%n%n",
            domains.size(),
            String.join(", ", domains.stream().map(TournamentDomain::name).toList()),
            games.size(),
            ROUNDS));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("tournament.domains", (double) domains.size());
    MarkdownTable scores =
        new MarkdownTable("tactic", "utility", "agreement", "from Nash", "welfare", "lead");
    for (TournamentTable.Score s : table.scores()) {
      scores.row(
          s.tactic(),
          words(s.utility()),
          words(s.agreement()),
          words(s.nashDistance()),
          words(s.welfare()),
          words(s.lead()));
      figures.put("tournament." + s.tactic() + ".utility", s.utility().mean());
      figures.put("tournament." + s.tactic() + ".lead", s.lead().mean());
    }
    text.append(scores).append("\nUtility of the tactic at the left against the one above:\n\n");
    against(text, table, figures);
    return new EvidenceSection(TITLE, misfits(table), text.toString(), figures);
  }

  private static void against(
      StringBuilder text, TournamentTable table, Map<String, Double> figures) {
    List<String> columns = new ArrayList<>(List.of("tactic"));
    columns.addAll(table.against().keySet());
    MarkdownTable rows = new MarkdownTable(columns.toArray(String[]::new));
    table
        .against()
        .forEach(
            (tactic, row) -> {
              List<Object> cells = new ArrayList<>(List.of(tactic));
              row.forEach(
                  (opponent, mean) -> {
                    cells.add(words(mean));
                    figures.put("tournament." + tactic + ".against." + opponent, mean.mean());
                  });
              rows.row(cells.toArray());
            });
    text.append(rows);
  }

  private static List<String> misfits(TournamentTable table) {
    List<String> misfits = new ArrayList<>();
    TournamentTable.Score first = table.scores().get(0);
    if (!first.tactic().equals(MICRO)) {
      double micro = of(table, MICRO).utility().mean();
      misfits.add(
          form(
              "%s has the largest mean utility (%.3f, MiCRO %.3f), where, as reported by de"
                  + " Jonge (2022), MiCRO comes before tactics that concede by time",
              first.tactic(), first.utility().mean(), micro));
    }
    double self = table.against().get(MICRO).get(MICRO).mean();
    for (String tactic : table.against().keySet()) {
      double got = table.against().get(tactic).get(MICRO).mean();
      if (got > self) {
        misfits.add(
            form("%s gets more against MiCRO (%.3f) than MiCRO does (%.3f)", tactic, got, self));
      }
    }
    return misfits;
  }

  private static TournamentTable.Score of(TournamentTable table, String tactic) {
    return table.scores().stream().filter(s -> s.tactic().equals(tactic)).findFirst().orElseThrow();
  }

  private static String words(DomainMean mean) {
    return Double.isNaN(mean.mean()) ? "-" : form("%.3f (%.3f)", mean.mean(), mean.se());
  }
}
