package org.parley.viz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley.viz");

  @Test
  void chartsKnowNothingOfTalks() {
    noClasses()
        .that()
        .resideInAPackage("org.parley.viz")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.parley.viz.report..", "org.parley.scenario..", "org.parley.ensemble..")
        .check(CLASSES);
  }

  @Test
  void wordsKnowNothingOfDrawing() {
    noClasses()
        .that()
        .resideInAPackage("org.parley.viz.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jfree..", "org.apache.batik..")
        .check(CLASSES);
  }
}
