package org.parley.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.genius.TacticChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A tactic for a profile, or for all that have none of their own.
 *
 * @param who number of the profile, from 1, or the name of its file with or without the ending;
 *     {@code all} for all
 * @param tactic the tactic
 */
record PartyTactic(String who, TacticChoice tactic) {
  private static final String ALL = "all";

  /**
   * The tactics of single profiles by their number, from 1; the last given counts.
   *
   * @throws IllegalArgumentException if one names no profile; the message says so
   */
  static Map<Integer, TacticChoice> single(List<PartyTactic> all, List<Path> profiles) {
    Map<Integer, TacticChoice> single = new HashMap<>();
    for (PartyTactic tactic : all) {
      if (!tactic.who.equals(ALL)) {
        single.put(tactic.number(profiles), tactic.tactic);
      }
    }
    return single;
  }

  /** The tactic of all others, or {@code otherwise} if none is given. */
  static TacticChoice ofAll(List<PartyTactic> all, TacticChoice otherwise) {
    return all.stream()
        .filter(t -> t.who.equals(ALL))
        .map(PartyTactic::tactic)
        .reduce((first, last) -> last)
        .orElse(otherwise);
  }

  private int number(List<Path> profiles) {
    if (who.matches("[1-9][0-9]{0,5}")) {
      int number = Integer.parseInt(who);
      if (number > profiles.size()) {
        throw new IllegalArgumentException(
            "--tactic names profile " + who + ", but there are " + profiles.size() + " profiles");
      }
      return number;
    }
    int number = 0;
    for (int p = 0; p < profiles.size(); p++) {
      if (names(profiles.get(p))) {
        if (number > 0) {
          throw new IllegalArgumentException(
              "--tactic names '" + who + "', as two profiles are called; take its number");
        }
        number = p + 1;
      }
    }
    if (number == 0) {
      throw new IllegalArgumentException(
          "--tactic names '"
              + who
              + "'; expected the number of a profile from 1 to "
              + profiles.size()
              + ", the name of its file, or all");
    }
    return number;
  }

  private boolean names(Path profile) {
    String file = profile.getFileName().toString();
    return who.equals(file) || who.equals(file.replaceFirst("\\.[^.]*$", ""));
  }

  /** Reads {@code 1=time:0.2}, {@code england=micro} or {@code all=...}. */
  static final class Converter implements ITypeConverter<PartyTactic> {
    @Override
    public PartyTactic convert(String text) {
      int at = text.lastIndexOf('=');
      if (at < 1) {
        throw new TypeConversionException(
            "'" + text + "' names no profile; expected as 1=time:0.2, england=micro or all=micro");
      }
      try {
        return new PartyTactic(text.substring(0, at), TacticChoice.parse(text.substring(at + 1)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
