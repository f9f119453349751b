package org.mncares.portal.table;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables could be read by a small command-line program: nothing here knows Spring (but
 * for the module's own annotation), the database, or what stands in a table.
 */
class TablePurityTests {

	private static final String TABLE = "org.mncares.portal.table";

	private final JavaClasses classes = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(TABLE);

	@Test
	void knowsTheLibrariesOfTablesOnly() {
		assertThat(this.classes).isNotEmpty();
		classes().that()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(TABLE, "org.mncares.portal.core", "java..", "javax.xml.stream..", "org.jspecify..",
					"de.siegmar.fastcsv..", "org.dhatim.fastexcel..", "com.fasterxml.aalto..")
			.check(this.classes);
	}

}
