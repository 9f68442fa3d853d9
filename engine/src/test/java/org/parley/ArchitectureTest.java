package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data flows one way through the packages, and what is behind a package stays behind it. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley");

  /** What each package may use beside itself. */
  private static final Map<String, String[]> MAY_USE =
      Map.ofEntries(
          may("random"),
          may("storage"),
          may("spelling"),
          may("workers"),
          may("statistics", "random", "bargaining"),
          may("goal", "spelling"),
          may("scenario", "goal", "random"),
          may("scenario.io", "scenario", "compiled", "state", "goal", "spelling"),
          may("outcome"),
          may("state", "scenario", "random", "bargaining", "compiled"),
          may("bargaining", "random"),
          may("forecast", "scenario", "tactic"),
          may("compiled", "scenario", "random", "bargaining"),
          may("tactic", "scenario", "bargaining", "compiled", "state"),
          may("genius", "scenario", "scenario.io", "bargaining", "compiled", "state"),
          may(
              "explain",
              "scenario",
              "random",
              "bargaining",
              "compiled",
              "state",
              "outcome",
              "goal"),
          may(
              "negotiation",
              "scenario",
              "random",
              "bargaining",
              "compiled",
              "state",
              "tactic",
              "outcome"),
          may("cause", "scenario", "bargaining", "compiled", "negotiation", "outcome", "goal"),
          may(
              "ensemble",
              "cause",
              "scenario",
              "random",
              "bargaining",
              "compiled",
              "state",
              "negotiation",
              "outcome",
              "goal",
              "statistics",
              "workers"));

  private static Map.Entry<String, String[]> may(String name, String... uses) {
    return Map.entry(name, uses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "random",
        "storage",
        "spelling",
        "workers",
        "statistics",
        "goal",
        "scenario",
        "scenario.io",
        "explain",
        "outcome",
        "bargaining",
        "forecast",
        "compiled",
        "state",
        "tactic",
        "genius",
        "negotiation",
        "cause",
        "ensemble"
      })
  void usesOnlyWhatLiesBeforeIt(String name) {
    noClasses()
        .that()
        .resideInAPackage("org.parley." + name)
        .should()
        .dependOnClassesThat(isOutside(name))
        .check(ENGINE);
  }

  private static DescribedPredicate<JavaClass> isOutside(String name) {
    return DescribedPredicate.describe(
        "lie outside " + name + " and " + Arrays.toString(MAY_USE.get(name)),
        c ->
            c.getPackageName().startsWith("org.parley.")
                && !isIn(c, name)
                && Arrays.stream(MAY_USE.get(name)).noneMatch(p -> isIn(c, p)));
  }

  private static boolean isIn(JavaClass c, String name) {
    return c.getPackageName().equals("org.parley." + name);
  }

  @Test
  void everyPackageIsSpokenOf() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            MAY_USE.keySet().stream().map(p -> "org.parley." + p).toArray(String[]::new))
        .check(ENGINE);
  }

  @Test
  void theEngineOfMasonStaysBehindNegotiation() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.negotiation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sim..", "ec..")
        .check(ENGINE);
  }

  @Test
  void theModelNeverSeesAScreen() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("sim.display..", "sim.portrayal..", "java.awt..", "javax.swing..")
        .check(ENGINE);
  }

  @Test
  void yamlStaysBehindTheReader() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.scenario.io..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
        .check(ENGINE);
  }

  @Test
  void nothingIsPrintedAndNothingExits() {
    noClasses().should().accessField(System.class, "out").check(ENGINE);
    noClasses().should().accessField(System.class, "err").check(ENGINE);
    noClasses().should().callMethod(System.class, "exit", int.class).check(ENGINE);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(ENGINE);
  }

  @Test
  void everyChanceComesFromOnePlace() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .check(ENGINE);
  }
}
