package org.parley.lab.tournament;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tactic of a field gets most, on average over domains, against each tactic of it: the
 * empirical game of Wellman (2006). A tactic that is the best reply to itself is a symmetric
 * equilibrium of the field.
 *
 * @param best by opponent: the tactic that gets most from it, the opponent itself in a tie
 */
public record BestReplies(Map<String, String> best) {
  /** Differences of mean utility that are none. */
  private static final double TIE = 1e-9;

  /** The best replies in a table. */
  public static BestReplies of(TournamentTable table) {
    Map<String, String> best = new LinkedHashMap<>();
    for (String opponent : table.against().keySet()) {
      String leads = opponent;
      for (String tactic : table.against().keySet()) {
        if (got(table, tactic, opponent) > got(table, leads, opponent) + TIE) {
          leads = tactic;
        }
      }
      best.put(opponent, leads);
    }
    return new BestReplies(best);
  }

  private static double got(TournamentTable table, String tactic, String opponent) {
    return table.against().get(tactic).get(opponent).mean();
  }

  /** The tactics that are the best reply to themselves. */
  public List<String> equilibria() {
    return best.keySet().stream().filter(t -> best.get(t).equals(t)).toList();
  }

  /** Where a field that always changes to the best reply goes: a tactic, then what replaces it. */
  public List<String> path(String from) {
    Set<String> path = new LinkedHashSet<>();
    String at = from;
    while (path.add(at)) {
      at = best.get(at);
    }
    return new ArrayList<>(path);
  }
}
