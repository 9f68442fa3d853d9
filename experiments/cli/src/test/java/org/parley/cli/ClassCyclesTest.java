package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Within a package, classes know of each other one way. The few that do not are named here, each
 * with why it may: what is not named must not know what knows of it.
 */
class ClassCyclesTest {
  private static final Set<String> MAY_KNOW_EACH_OTHER = new TreeSet<>();

  static {
    // a deal set hands out the choices of its blocks, which are read off it
    may("bargaining", "BlockChoices", "DealSet");
    may("bargaining", "CountResult", "DealCounter", "SampledCounter");
    // results and listeners that stand inside the class that makes them
    may("ensemble", "Ensemble", "RunBatches", "RunWorkers", "GoalCandidates", "OutcomeLabels");
    may("explain", "ComplianceDoubts", "Explanation", "ExplanationBuilder", "InitialTalks");
    may("lab.lever", "LeverSearch", "SearchProgress");
    may("lab.report", "SensitivityCharts", "SensitivityReport");
    may("lab.sweep", "SweepExecutor", "SweepRunner", "ThreadExecutor");
    may("lab.sweep", "StoredPlan", "SweepFolder", "SweepManifest");
    may("viz.console", "ModelInspectors", "TalksOnScreen");
    may("viz.report", "PathWords", "ScenarioLabels");
    // a block asks what is to be done with its kind; the answers name the kinds
    may("viz.document", "BlockCases", "PageBlock");
    // a grammar is recursive: blocks hold values, which hold blocks
    may(
        "scenario.io",
        "AcceptanceCodec",
        "AgreementCodec",
        "BlocCodec",
        "BlockBuilder",
        "BlockCodec",
        "BlockField",
        "BlockPart",
        "BlockWriter",
        "BriefCodec",
        "ConcessionCodec",
        "DelegationCodec",
        "EffectCodec",
        "FactorCodec",
        "GoalCodec",
        "InferenceCodec",
        "IssueCodec",
        "KeyCodec",
        "MediatorCodec",
        "OptionCodec",
        "OptionScale",
        "OutsideCodecs",
        "PositionCodecs",
        "ScenarioCodec",
        "ScenarioSchema",
        "SchemaNumbers",
        "SittingsCodec",
        "TacticCodec",
        "TalksCodec",
        "TracksCodec",
        "ValueCodec",
        "ValueKinds",
        "VariantGroup",
        "WarCodec");
    may(
        "scenario.io",
        "DateRules",
        "DeclaredIds",
        "GrammarChecker",
        "GrammarKey",
        "GrammarType",
        "IdRules",
        "NumberReader",
        "NumberSyntax",
        "OptionRange",
        "OriginNotes",
        "QuantityReader",
        "RepairHints",
        "TypeVocabulary",
        "WordForm",
        "YamlText");
    // a sealed type names its kinds, and they are of it
    may("scenario", "ConcessionFormula", "ConcessionRule");
    // a scenario holds what the words that runs draw make of it
    may("scenario", "DrawnWords", "Scenario");
  }

  private static void may(String name, String... classes) {
    for (String c : classes) {
      MAY_KNOW_EACH_OTHER.add("org.parley." + name + "." + c);
    }
  }

  @Test
  void classesKnowOfEachOtherOneWay() {
    Map<String, Set<String>> uses = uses();
    Set<String> inCycles = new TreeSet<>();
    uses.keySet().forEach(c -> addIfReached(c, uses, inCycles));
    assertThat(inCycles).isSubsetOf(MAY_KNOW_EACH_OTHER);
    assertThat(MAY_KNOW_EACH_OTHER).as("still in a cycle").isSubsetOf(inCycles);
  }

  /** What every class uses of its own package; what is nested counts as what it is nested in. */
  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass c :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley")) {
      for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (used.getPackageName().equals(c.getPackageName()) && !top(used).equals(top(c))) {
          uses.computeIfAbsent(top(c), k -> new TreeSet<>()).add(top(used));
        }
      }
    }
    return uses;
  }

  private static String top(JavaClass c) {
    String name = c.getBaseComponentType().getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static void addIfReached(String from, Map<String, Set<String>> uses, Set<String> out) {
    Set<String> seen = new TreeSet<>();
    Deque<String> next = new ArrayDeque<>(uses.get(from));
    while (!next.isEmpty()) {
      String c = next.pop();
      if (seen.add(c)) {
        next.addAll(uses.getOrDefault(c, Set.of()));
      }
    }
    if (seen.contains(from)) {
      out.add(from);
    }
  }
}
