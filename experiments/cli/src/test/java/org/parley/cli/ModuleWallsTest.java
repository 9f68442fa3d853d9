package org.parley.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way through the packages above the engine, and each library has its places. */
class ModuleWallsTest {
  private static final JavaClasses PARLEY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley");

  private static final Set<String> ENGINE =
      Set.of(
          "random",
          "storage",
          "spelling",
          "workers",
          "statistics",
          "goal",
          "scenario",
          "outcome",
          "bargaining",
          "forecast",
          "compiled",
          "state",
          "tactic",
          "genius",
          "explain",
          "negotiation",
          "cause",
          "ensemble");

  /** What each package above the engine may use beside itself and the engine. */
  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  static {
    may("viz");
    may("viz.document", "viz");
    may("viz.report", "viz", "viz.document");
    may("viz.console", "viz", "viz.report");
    may("lab.design");
    may("lab.measure");
    may("lab.tournament");
    may("lab.evidence", "lab.backtest", "lab.io", "lab.tournament", "viz");
    may("lab.sensitivity", "lab.design");
    may("lab.whatif", "lab.measure");
    may("lab.sweep", "lab.design", "lab.measure");
    may("lab.discovery", "lab.design", "lab.measure", "lab.sweep");
    may("lab.io", "lab.design", "lab.measure", "lab.sweep", "lab.whatif");
    may("lab.backtest", "lab.io");
    may("lab.lever", "lab.io", "viz.report");
    may(
        "lab.report",
        "lab.design",
        "lab.discovery",
        "lab.io",
        "lab.lever",
        "lab.measure",
        "lab.sensitivity",
        "lab.sweep",
        "lab.whatif",
        "viz",
        "viz.document",
        "viz.report");
    may("classroom.page", "viz", "viz.document");
    may("classroom.words", "viz", "viz.report");
    may(
        "classroom.sheets",
        "classroom.page",
        "classroom.words",
        "viz",
        "viz.document",
        "viz.report");
    may("classroom.seat", "classroom.words", "viz.document", "viz.report");
    may(
        "classroom.debrief",
        "classroom.page",
        "classroom.seat",
        "classroom.words",
        "viz",
        "viz.document",
        "viz.report");
    may("page.http");
    may("page.library", "page.http", "viz.report");
    may("page.write", "page.http", "page.library", "viz.report");
    may(
        "page.explore",
        "page.http",
        "page.library",
        "lab.io",
        "lab.lever",
        "viz",
        "viz.document",
        "viz.report");
    may(
        "page.teach",
        "page.http",
        "classroom.debrief",
        "classroom.page",
        "classroom.seat",
        "classroom.sheets",
        "classroom.words",
        "lab.io",
        "lab.lever",
        "viz",
        "viz.document",
        "viz.report");
    may(
        "page",
        "viz.document",
        "page.explore",
        "page.http",
        "page.library",
        "page.teach",
        "page.write");
  }

  private static void may(String name, String... uses) {
    MAY_USE.put(name, Set.of(uses));
  }

  static Set<String> packages() {
    return MAY_USE.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatLiesBeforeIt(String name) {
    noClasses()
        .that()
        .resideInAPackage("org.parley." + name)
        .should()
        .dependOnClassesThat(isOutside(name))
        .check(PARLEY);
  }

  private static DescribedPredicate<JavaClass> isOutside(String name) {
    return DescribedPredicate.describe(
        "lie outside " + name + ", the engine and " + MAY_USE.get(name),
        c -> {
          String used = packageOf(c);
          return !used.isEmpty()
              && !used.equals(name)
              && !isEngine(used)
              && !MAY_USE.get(name).contains(used);
        });
  }

  private static boolean isEngine(String name) {
    return ENGINE.contains(name) || name.equals("scenario.io");
  }

  /** A package without the root that all share; empty if it is none of ours. */
  private static String packageOf(JavaClass c) {
    String name = c.getPackageName();
    return name.startsWith("org.parley.") ? name.substring("org.parley.".length()) : "";
  }

  @Test
  void everyPackageIsSpokenOf() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.cli..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should(
            ArchConditions.be(
                DescribedPredicate.describe(
                    "in a package without a rule",
                    (JavaClass c) ->
                        !isEngine(packageOf(c)) && !MAY_USE.containsKey(packageOf(c)))))
        .check(PARLEY);
  }

  /** The command line stands above all: nothing but itself knows of it. */
  @Test
  void nothingKnowsOfTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.parley.cli..")
        .check(PARLEY);
  }

  @ParameterizedTest
  @CsvSource({
    "sim.display.., org.parley.viz.console",
    "sim.portrayal.., org.parley.viz.console",
    "sim.engine.., org.parley.negotiation|org.parley.viz.console",
    "org.jfree.., org.parley.viz|org.parley.viz.console",
    "org.apache.batik.., org.parley.viz",
    "org.yaml.., org.parley.scenario.io",
    "com.sun.net.httpserver.., org.parley.page.http",
    "freemarker.., org.parley.viz.document",
    "com.lowagie.., org.parley.classroom.page",
    "com.google.zxing.., org.parley.page.teach",
    "picocli.., org.parley.cli..",
    "me.tongfei.., org.parley.cli",
    "org.apache.commons.math3..,"
        + " org.parley.scenario|org.parley.tactic|org.parley.lab..|org.parley.ensemble"
        + "|org.parley.statistics",
  })
  void eachLibraryHasItsPlaces(String library, String places) {
    noClasses()
        .that()
        .resideOutsideOfPackages(places.split("\\|"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(PARLEY);
  }

  /** What a class prints or how a program ends is the command line's to decide. */
  @Test
  void onlyTheCommandLinePrintsAndExits() {
    var outside = noClasses().that().resideOutsideOfPackage("org.parley.cli..").should();
    outside.accessField(System.class, "out").check(PARLEY);
    outside.accessField(System.class, "err").check(PARLEY);
    outside.callMethod(System.class, "exit", int.class).check(PARLEY);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(PARLEY);
  }
}
