package org.parley.lab.evidence;

import static org.parley.lab.evidence.EffectOutcome.COMPREHENSIVE;
import static org.parley.lab.evidence.EffectOutcome.EVERYTHING;
import static org.parley.lab.evidence.EffectOutcome.IN_FORCE;
import static org.parley.lab.evidence.MechanismEffect.Direction.DOWN;
import static org.parley.lab.evidence.MechanismEffect.Direction.UP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parley.scenario.AgreementRule;
import org.parley.scenario.Constituency;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.ScenarioSetting;

/** What rules do: who must agree, who signs, for how long and on what something holds. */
final class RuleEffects {
  private static final String BY_DEFINITION = "by definition";

  private RuleEffects() {}

  static List<MechanismEffect> all() {
    List<MechanismEffect> effects = new ArrayList<>(consent());
    effects.addAll(terms());
    return effects;
  }

  private static List<MechanismEffect> consent() {
    return List.of(
        new MechanismEffect(
            "all must agree where votes decide",
            COMPREHENSIVE,
            DOWN,
            "Buchanan & Tullock 1962",
            s ->
                s.talks().agreement().equals(AgreementRule.UNANIMITY)
                    ? Optional.empty()
                    : set("talks.agreement", "unanimity")),
        new MechanismEffect(
            "no veto",
            COMPREHENSIVE,
            UP,
            "Tsebelis 2002",
            s ->
                s.talks().agreement().veto().isEmpty()
                    ? Optional.empty()
                    : set("talks.agreement.veto", "")),
        new MechanismEffect(
            "no blocs",
            COMPREHENSIVE,
            DOWN,
            "Hampson 1995",
            s -> s.talks().blocs().isEmpty() ? Optional.empty() : set("talks.blocs", "")),
        new MechanismEffect(
            "an accord of some needs the consent of all",
            EVERYTHING,
            DOWN,
            BY_DEFINITION,
            RuleEffects::signedByAll));
  }

  private static List<MechanismEffect> terms() {
    return List.of(
        new MechanismEffect(
            "nobody trusts those outside who must deliver",
            EVERYTHING,
            DOWN,
            "Walter 1997",
            s -> ScaledNumbers.all(s, RuleEffects::isTrustInOutside, x -> 0)),
        new MechanismEffect(
            "what holds for a time holds for good",
            IN_FORCE,
            UP,
            BY_DEFINITION,
            s -> options(s, (i, o) -> o.terms().lasts().isPresent(), "lasts")),
        new MechanismEffect(
            "nothing is made to depend on an event",
            EVERYTHING,
            DOWN,
            "Raiffa 1982",
            RuleEffects::unconditional),
        new MechanismEffect(
            "nobody does alone what it could",
            EVERYTHING,
            DOWN,
            "Osgood 1962",
            s -> options(s, (i, o) -> o.alone().isPresent(), "alone")),
        new MechanismEffect(
            "no vote after the talks", IN_FORCE, UP, "Putnam 1988", RuleEffects::voteless));
  }

  /** An event on which nothing depends any more goes with what depended on it. */
  private static Optional<List<ScenarioSetting>> unconditional(Scenario s) {
    return options(s, (i, o) -> o.terms().event().isPresent(), "if", "otherwise")
        .map(
            settings -> {
              List<ScenarioSetting> all = new ArrayList<>(settings);
              s.issues().stream()
                  .flatMap(i -> i.options().stream())
                  .flatMap(o -> o.terms().event().stream())
                  .distinct()
                  .forEach(event -> all.add(new ScenarioSetting("events." + event, "")));
              return all;
            });
  }

  private static boolean isTrustInOutside(String path) {
    return path.startsWith("third_parties.") && path.contains(".trusted_by.");
  }

  private static Optional<List<ScenarioSetting>> set(String path, String value) {
    return Optional.of(List.of(new ScenarioSetting(path, value)));
  }

  /** Who signs may stand at an issue or at its options. */
  private static Optional<List<ScenarioSetting>> signedByAll(Scenario s) {
    BiPredicate<Issue, Option> has = (i, o) -> !o.signing().signedBy().isEmpty();
    return options(s, has, "signed_by")
        .map(
            settings -> {
              List<ScenarioSetting> all = new ArrayList<>(settings);
              s.issues().stream()
                  .filter(i -> i.options().stream().anyMatch(o -> has.test(i, o)))
                  .forEach(
                      i -> all.add(new ScenarioSetting("issues." + i.id() + ".signed_by", "")));
              return all;
            });
  }

  private static Optional<List<ScenarioSetting>> options(
      Scenario s, BiPredicate<Issue, Option> has, String... keys) {
    Stream<String> paths =
        s.issues().stream()
            .flatMap(
                i ->
                    i.options().stream()
                        .filter(o -> has.test(i, o))
                        .map(o -> "issues." + i.id() + ".options." + o.id() + "."));
    return removed(paths.flatMap(path -> Stream.of(keys).map(key -> path + key)));
  }

  private static Optional<List<ScenarioSetting>> voteless(Scenario s) {
    List<String> paths = new ArrayList<>();
    for (Delegation d : s.delegations()) {
      for (Constituency c : d.constituencies()) {
        if (c.later().isPresent()) {
          paths.add("delegations." + d.id() + ".ratification." + c.id());
        }
      }
    }
    return removed(paths.stream());
  }

  private static Optional<List<ScenarioSetting>> removed(Stream<String> paths) {
    List<ScenarioSetting> settings = paths.map(p -> new ScenarioSetting(p, "")).toList();
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings);
  }
}
