package org.parley.lab.evidence;

import static org.parley.lab.evidence.MarkdownTable.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.genius.UnreadableDomain;
import org.parley.lab.tournament.BestReplies;
import org.parley.lab.tournament.NamedTactic;
import org.parley.lab.tournament.RoundRobin;
import org.parley.lab.tournament.TournamentDomain;
import org.parley.lab.tournament.TournamentGame;
import org.parley.lab.tournament.TournamentTable;
import org.parley.lab.tournament.TournamentTable.DomainMean;

/**
 * Tactics against tactics on public domains: MiCRO (de Jonge 2022) among tactics that concede by
 * time, from those that hold out nearly to the end to those that give in at once.
 */
public final class TournamentSection {
  /** Heading of the section. */
  public static final String TITLE = "Tactics against tactics";

  private static final int ROUNDS = 1000;
  private static final String MICRO = "micro";
  private static final double Z = 1.96;
  private static final List<String> FIELD =
      List.of(
          MICRO, "time:0.02", "time:0.1", "boulware", "time:0.5", "linear", "conceder", "time:5");

  private TournamentSection() {}

  /** Plays the field on all domains. */
  public static EvidenceSection of(List<TournamentDomain> domains, long seed)
      throws UnreadableDomain {
    RoundRobin field =
        new RoundRobin(FIELD.stream().map(NamedTactic::parse).toList(), ROUNDS, seed);
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
      figures.put(figure(s.tactic(), "utility"), s.utility().mean());
      figures.put(figure(s.tactic(), "lead"), s.lead().mean());
    }
    text.append(scores).append("\nUtility of the tactic at the left against the one above:\n\n");
    against(text, table, figures);
    duels(text, table, figures);
    replies(text, BestReplies.of(table));
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
                    figures.put(figure(tactic, "against." + figure(opponent)), mean.mean());
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
              "%s has the largest mean utility of the field (%.3f, MiCRO %.3f), most of which gives"
                  + " in to whoever waits; among agents of the ANAC competitions MiCRO is reported"
                  + " to do as well as most or better (de Jonge 2022)",
              first.tactic(), first.utility().mean(), micro));
    }
    double self = table.against().get(MICRO).get(MICRO).mean();
    for (String tactic : table.against().keySet()) {
      double got = table.against().get(tactic).get(MICRO).mean();
      if (got > self) {
        misfits.add(
            form("%s gets more against MiCRO (%.3f) than MiCRO does (%.3f)", tactic, got, self));
      }
      DomainMean lead = table.leads().get(MICRO).get(tactic);
      if (lead.mean() + Z * lead.se() < 0 && !tactic.equals(MICRO)) {
        misfits.add(form("MiCRO gets %.3f less than %s from it", -lead.mean(), tactic));
      }
    }
    if (!BestReplies.of(table).equilibria().equals(List.of(MICRO))) {
      misfits.add(form("MiCRO is not the one best reply to itself in this field"));
    }
    return misfits;
  }

  /** MiCRO against each of the others, and what each gets that MiCRO would not. */
  private static void duels(
      StringBuilder text, TournamentTable table, Map<String, Double> figures) {
    MarkdownTable rows =
        new MarkdownTable("MiCRO meets", "MiCRO gets", "the other gets", "MiCRO's lead");
    for (String tactic : table.against().keySet()) {
      if (!tactic.equals(MICRO)) {
        DomainMean lead = table.leads().get(MICRO).get(tactic);
        rows.row(
            tactic,
            words(table.against().get(MICRO).get(tactic)),
            words(table.against().get(tactic).get(MICRO)),
            words(lead));
        figures.put(figure(MICRO, "lead." + figure(tactic)), lead.mean());
        figures.put(figure(MICRO, "lead." + figure(tactic) + ".se"), lead.se());
      }
    }
    text.append("\nMiCRO where it meets one of them; its lead is taken meeting by meeting:\n\n");
    text.append(rows);
  }

  private static void replies(StringBuilder text, BestReplies replies) {
    MarkdownTable rows = new MarkdownTable("against", "most gets", "and so on");
    replies
        .best()
        .forEach(
            (opponent, best) ->
                rows.row(opponent, best, String.join(", then ", replies.path(opponent))));
    text.append(
        "\nWhich tactic of the field gets most against each, what gets most against that:\n\n");
    text.append(rows);
  }

  private static String figure(String tactic, String what) {
    return "tournament." + figure(tactic) + "." + what;
  }

  private static String figure(String tactic) {
    return tactic.replace(':', '-').replace('.', '-');
  }

  private static TournamentTable.Score of(TournamentTable table, String tactic) {
    return table.scores().stream().filter(s -> s.tactic().equals(tactic)).findFirst().orElseThrow();
  }

  private static String words(DomainMean mean) {
    return Double.isNaN(mean.mean()) ? "-" : form("%.3f (%.3f)", mean.mean(), mean.se());
  }
}
