package org.parley.lab.lever;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.scenario.Scenario;
import org.parley.scenario.UncertainNumber;
import org.parley.scenario.UncertainNumbers;

/**
 * Numbers that no other kind moves, found by their paths: halved, and doubled. What somebody at the
 * table or outside could do otherwise is a lever; what sides want and how much it weighs for them,
 * what they have without a deal, and how the world answers is none.
 */
record OtherNumberLevers() implements LeverKind {
  private static final Pattern SOMEBODYS =
      Pattern.compile("(delegations|mediators|third_parties)\\..*");
  private static final Pattern TAKEN =
      Pattern.compile(
          ".*\\.(demands|red_lines|linkages|alternative|power|fighting|trust|disputes|ratification"
              + "|raises_trust|pressure|support|spoiler|guarantee|facilitation|leverage|leaders"
              + "|hope|accept|under_pressure|with_trust|carrots|fades)(\\..*)?"
              + "|.*\\.tactic\\.(e|misread)");

  @Override
  public List<Lever> of(Scenario scenario, LeverWords words) {
    List<Lever> levers = new ArrayList<>();
    for (UncertainNumber number : UncertainNumbers.of(scenario)) {
      if (isFree(number)) {
        levers.add(times(number, scenario, 2, "double", " doubled"));
        levers.add(times(number, scenario, 0.5, "half", " halved"));
      }
    }
    return levers;
  }

  private static boolean isFree(UncertainNumber number) {
    return SOMEBODYS.matcher(number.path()).matches()
        && !TAKEN.matcher(number.path()).matches()
        && number.mean() != 0;
  }

  private static Lever times(
      UncertainNumber number, Scenario scenario, double times, String id, String what) {
    double to = number.mean() * times;
    return Lever.of(
        number.path() + "." + id,
        LeverWords.plain(number.path().replace(".", ", "))
            + what
            + " ("
            + LeverWords.change(number, to)
            + ")",
        holder(number.path(), scenario),
        number.path(),
        LeverWords.value(to));
  }

  static LeverHolder holder(String path, Scenario scenario) {
    String[] parts = path.split("\\.");
    if (parts.length > 1 && scenario.delegationIndex(parts[1]) >= 0) {
      return new LeverHolder.TableTeam(parts[1]);
    }
    return switch (parts[0]) {
      case "mediators" -> new LeverHolder.ThirdAtTable(parts[1]);
      case "third_parties" -> new LeverHolder.ActorOutside(parts[1]);
      default -> new LeverHolder.TalksFrame();
    };
  }
}
