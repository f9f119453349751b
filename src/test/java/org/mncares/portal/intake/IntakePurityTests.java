package org.mncares.portal.intake;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading and checking could run in a small command-line checker: they know no Spring
 * (but for the annotations of packages), no database and nothing else of the portal.
 */
class IntakePurityTests {

	private static final String FILE = "org.mncares.portal.intake.file";

	private static final String RULE = "org.mncares.portal.intake.rule";

	private static final String TABLE = "org.mncares.portal.table";

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
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(RULE, TABLE, "java..", "javax.crypto..", "org.jspecify..")
			.check(this.classes);
	}

	@Test
	void filesKnowRulesAndTables() {
		classes().that()
			.resideInAPackage(FILE)
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(FILE, RULE, TABLE, "java..", "org.jspecify..", "org.dhatim.fastexcel..")
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
