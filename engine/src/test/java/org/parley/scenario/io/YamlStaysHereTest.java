package org.parley.scenario.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class YamlStaysHereTest {

  @Test
  void noOtherPackageKnowsYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.scenario.io")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.yaml..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.parley"));
  }
}
