package org.mncares.portal.intake;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading and checking could run in a small command-line checker: they know no Spring, no
 * database and nothing else of the portal.
 */
class IntakePurityTests {

	private static final String FILE = "org.mncares.portal.intake.file";

	private static final String RULE = "org.mncares.portal.intake.rule";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(FILE, RULE);

	@Test
	void bothSidesOfTheRulesExist() {
		assertThat(this.classes).extracting((type) -> type.getPackageName()).contains(FILE, RULE);
	}

	@Test
	void rulesKnowNothingButJava() {
		classes().that()
			.resideInAPackage(RULE)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(RULE, "java..", "javax.crypto..", "org.jspecify..")
			.check(this.classes);
	}

	@Test
	void filesKnowRulesAndTheLibrariesOfTables() {
		classes().that()
			.resideInAPackage(FILE)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(FILE, RULE, "org.mncares.portal.core", "java..", "javax.xml.stream..", "org.jspecify..",
					"de.siegmar.fastcsv..", "org.dhatim.fastexcel..", "com.fasterxml.aalto..")
			.check(this.classes);
	}

	@Test
	void nothingAsksTheClockByItself() {
		noClasses().should()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.Instant.class, "now")
			.check(this.classes);
	}

}
