package org.mncares.portal.precheck;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checker and all that it uses of the portal know no Spring (but for the annotations
 * of packages), no database and no server.
 */
class PreCheckPurityTests {

	private static final String[] ROOMS = { "org.mncares.portal.precheck", "org.mncares.portal.intake.profile",
			"org.mncares.portal.intake.rule", "org.mncares.portal.intake.file", "org.mncares.portal.payor.name",
			"org.mncares.portal.table", "org.mncares.portal.core" };

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOMS);

	@Test
	void allRoomsAreThere() {
		assertThat(this.classes).extracting((type) -> type.getPackageName()).contains(ROOMS);
	}

	@Test
	void theyKnowNothingBeyondThemselves() {
		classes().that()
			.doNotHaveSimpleName("package-info")
			.and()
			.resideInAnyPackage(ROOMS)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(allowed())
			.check(this.classes);
	}

	private static String[] allowed() {
		String[] libraries = { "java.io..", "java.lang..", "java.math..", "java.nio..", "java.security..",
				"java.text..", "java.time..", "java.util..", "javax.crypto..", "javax.xml.stream..", "org.jspecify..",
				"de.siegmar.fastcsv..", "org.dhatim.fastexcel..", "com.fasterxml.aalto..", "tools.jackson..",
				"com.fasterxml.jackson.annotation.." };
		String[] all = new String[ROOMS.length + libraries.length];
		System.arraycopy(ROOMS, 0, all, 0, ROOMS.length);
		System.arraycopy(libraries, 0, all, ROOMS.length, libraries.length);
		return all;
	}

}
