package org.parley.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.domains.TacticChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A tactic for a profile, or for all that have none of their own.
 *
 * @param profile number of the profile, from 1; 0 for all
 * @param tactic the tactic
 */
record PartyTactic(int profile, TacticChoice tactic) {

  /** The tactics of single profiles by their number; the last given counts. */
  static Map<Integer, TacticChoice> single(List<PartyTactic> all) {
    Map<Integer, TacticChoice> single = new HashMap<>();
    all.stream().filter(t -> t.profile() > 0).forEach(t -> single.put(t.profile(), t.tactic()));
    return single;
  }

  /** The tactic of all others, or {@code otherwise} if none is given. */
  static TacticChoice ofAll(List<PartyTactic> all, TacticChoice otherwise) {
    return all.stream()
        .filter(t -> t.profile() == 0)
        .map(PartyTactic::tactic)
        .reduce((first, last) -> last)
        .orElse(otherwise);
  }

  /** Reads {@code 1=time:0.2}, {@code 2=micro} or {@code all=...}. */
  static final class Converter implements ITypeConverter<PartyTactic> {
    @Override
    public PartyTactic convert(String text) {
      int at = text.indexOf('=');
      String who = at < 0 ? "" : text.substring(0, at);
      if (!who.equals("all") && !who.matches("[1-9][0-9]{0,5}")) {
        throw new TypeConversionException(
            "'" + text + "' does not begin with the number of a profile, or all, and '='");
      }
      try {
        int profile = who.equals("all") ? 0 : Integer.parseInt(who);
        return new PartyTactic(profile, TacticChoice.parse(text.substring(at + 1)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
