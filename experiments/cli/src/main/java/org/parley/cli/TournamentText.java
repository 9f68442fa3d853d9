package org.parley.cli;

import java.util.List;
import java.util.Locale;
import org.parley.ensemble.DecimalText;
import org.parley.lab.tournament.BestReplies;
import org.parley.lab.tournament.TournamentGame;
import org.parley.lab.tournament.TournamentTable;
import org.parley.lab.tournament.TournamentTable.DomainMean;
import org.parley.lab.tournament.TournamentTable.Score;

/** A tournament in words, and meeting by meeting. */
final class TournamentText {
  private TournamentText() {}

  /** The tables, for the terminal. */
  static String words(TournamentTable table, int rounds) {
    StringBuilder text = new StringBuilder();
    text.append(
        format(
            "%d %s, %,d meetings of at most %,d rounds; means over domains (standard error)%n%n",
            table.domains(), table.domains() == 1 ? "domain" : "domains", table.games(), rounds));
    text.append(
        format(
            "  %-12s %13s %13s %13s %13s %14s%n",
            "tactic", "utility", "agreement", "from Nash", "welfare", "lead"));
    for (Score score : table.scores()) {
      text.append(
          format(
              "  %-12s %13s %13s %13s %13s %14s%n",
              score.tactic(),
              number(score.utility()),
              number(score.agreement()),
              number(score.nashDistance()),
              number(score.welfare()),
              number(score.lead())));
    }
    text.append("\n  Utility to the tactic at the left against the one above\n");
    text.append(format("  %-12s", ""));
    table.against().keySet().forEach(opponent -> text.append(format(" %13s", opponent)));
    text.append('\n');
    table
        .against()
        .forEach(
            (tactic, row) -> {
              text.append(format("  %-12s", tactic));
              row.values().forEach(mean -> text.append(format(" %13s", number(mean))));
              text.append('\n');
            });
    text.append("\n  Who gets most against each:\n");
    BestReplies.of(table)
        .best()
        .forEach((opponent, best) -> text.append(format("  %-12s %s%n", opponent, best)));
    return text.append(
            "\n  Utility: from 0 to 1 on each side's own scale, meetings with its like among them.\n"
                + "  A tactic that gets most against itself is an equilibrium of this field; one that\n"
                + "  leads the table may owe it to the weakness of others in it.\n"
                + "  From Nash: Euclidean distance to the Nash deal. Welfare: both utilities added.\n"
                + "  Lead: own utility less the opponent's, against other tactics.\n")
        .toString();
  }

  private static String number(DomainMean mean) {
    if (Double.isNaN(mean.mean())) {
      return "-";
    }
    String se = Double.isNaN(mean.se()) ? "-" : format("%.3f", mean.se());
    return format("%.3f (%s)", mean.mean(), se);
  }

  /** One line per meeting. */
  static String csv(List<TournamentGame> games) {
    StringBuilder table =
        new StringBuilder(
            "domain,first_profile,second_profile,first,second,agreed,round,first_utility,"
                + "second_utility,welfare,nash_distance\n");
    for (TournamentGame game : games) {
      table.append(
          String.join(
              ",",
              quoted(game.domain()),
              quoted(game.firstProfile()),
              quoted(game.secondProfile()),
              game.first(),
              game.second(),
              Boolean.toString(game.agreed()),
              Integer.toString(game.round()),
              DecimalText.of(game.firstUtility(), ""),
              DecimalText.of(game.secondUtility(), ""),
              DecimalText.of(game.welfare(), ""),
              DecimalText.of(game.nashDistance(), "")));
      table.append('\n');
    }
    return table.toString();
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values).replace(System.lineSeparator(), "\n");
  }
}
