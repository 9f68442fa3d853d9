package org.parley.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.io.YamlNode.Mapping;

/**
 * Makes a scenario of a text in which nothing is short, taken by name or drawn but numbers.
 *
 * @param name name of the text that is laid over all others
 * @param id the scenario's id if it gives itself none
 * @param origins where everything comes from
 * @param problems what is wrong is added here
 * @param warnings what is odd is added here
 */
record TextReading(
    String name,
    String id,
    OriginNotes origins,
    List<InputProblem> problems,
    List<InputProblem> warnings) {

  /** Another reading of the same text, which has found nothing yet. */
  TextReading anew() {
    return new TextReading(name, id, origins, new ArrayList<>(), new ArrayList<>());
  }

  /** The scenario; empty if the checks leave too little to make one. */
  Optional<Scenario> read(Mapping root) {
    DeclaredIds names = DeclaredIds.of(root);
    Mapping checked =
        (Mapping)
            new GrammarChecker(name, names, origins, problems)
                .check(root, ScenarioCodec.SCENARIO.type(), "")
                .orElseThrow();
    List<String> delegations =
        DeclaredIds.entries(checked, "delegations").stream().map(YamlNode.Entry::key).toList();
    BlockReader.Book book = new BlockReader.Book(origins, warnings, delegations, names.states());
    String own = checked.get("id").map(n -> ((YamlNode.Scalar) n).text()).orElse(id);
    Optional<Scenario> scenario = ScenarioCodec.read(BlockReader.root(checked, own, book));
    RuleFindings findings = new RuleFindings(root, problems, warnings);
    new BlockRules(findings).check(checked, ScenarioCodec.SCENARIO.type(), "");
    scenario.ifPresent(s -> ScenarioRules.check(s, findings));
    scenario.ifPresent(s -> GoalCodec.check(checked, s.goalVocabulary(), findings));
    return scenario;
  }
}
