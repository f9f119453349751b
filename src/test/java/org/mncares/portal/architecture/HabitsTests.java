package org.mncares.portal.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientLists;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The habits that keep the code readable and the modules apart.
 */
class HabitsTests {

	private static final Path MAIN = Path.of("src/main/java/org/mncares/portal");

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final int LONGEST_CLASS = 300;

	private static final int LONGEST_PAGE = 160;

	private static final Pattern TABLE = Pattern.compile("create (?:table|view) (\\w+)", Pattern.CASE_INSENSITIVE);

	/** Views by which one module's SQL reads what another keeps. */
	private static final Set<String> HANDED_OUT = Set.of("participating_clinic", "enrolled_patient", "accepted_answer",
			"newest_list", "patient_partner", "signed_answer", "survey_state", "clinic_care_model", "clinic_condition");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.mncares.portal");

	@Test
	void nothingAsksTheClockByItself() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("org.mncares.portal.identity..", "org.mncares.portal.database..")
			.should()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.check(CLASSES);
	}

	@Test
	void beansCallTheirCollaboratorsByConstructor() {
		ArchRuleDefinition.noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
	}

	@Test
	void templatesNeverSeeAnEntity() {
		ArchRuleDefinition.noClasses()
			.that()
			.areAnnotatedWith(jakarta.persistence.Entity.class)
			.and()
			.doNotBelongToAnyOf(PatientList.class)
			.should()
			.bePublic()
			.check(CLASSES);
	}

	/** The rooms of the intake share its aggregate; no page does, nor another module. */
	@Test
	void patientListsStayInTheIntake() {
		assertThat(PatientList.class).hasAnnotation(jakarta.persistence.Entity.class);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("..web..")
			.or()
			.resideOutsideOfPackage("org.mncares.portal.intake..")
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(PatientList.class, PatientLists.class)
			.check(CLASSES);
		ArchRuleDefinition.noFields()
			.that()
			.areDeclaredInClassesThat()
			.areRecords()
			.should()
			.haveRawType(PatientList.class)
			.check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() throws IOException {
		try (Stream<Path> folders = Files.walk(MAIN)) {
			assertThat(folders.filter(Files::isDirectory).filter(HabitsTests::holdsClasses)).allSatisfy((folder) -> {
				assertThat(folder.resolve("package-info.java")).exists();
				assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
			});
		}
	}

	@Test
	void classesFitTheirRoom() {
		assertThat(lengths(MAIN, ".java")).noneSatisfy((file, lines) -> assertThat(lines).isGreaterThan(LONGEST_CLASS));
		assertThat(lengths(RESOURCES.resolve("templates"), ".html"))
			.noneSatisfy((file, lines) -> assertThat(lines).isGreaterThan(LONGEST_PAGE));
	}

	/**
	 * Modulith cannot see SQL: a module's statements name its own tables and views, and
	 * views of modules that it may use anyway.
	 */
	@Test
	void sqlStaysAtHome() {
		Map<String, Set<String>> owned = tables();
		assertThat(owned).containsKeys("cohort", "intake", "organization");
		for (String module : List.of("web", "core", "audit", "identity", "organization", "payor", "cohort")) {
			owned.forEach((other, tables) -> {
				if (!other.equals(module)) {
					assertThat(named(MAIN.resolve(module), tables)).as("tables of %s in %s", other, module).isEmpty();
				}
			});
		}
		assertThat(
				named(MAIN.resolve("dashboard"), withoutViews(owned, "cohort", "intake", "survey", "classification")))
			.isEmpty();
		assertThat(named(MAIN.resolve("classification"), withoutViews(owned, "cohort", "intake", "survey"))).isEmpty();
	}

	/** What the modules keep for themselves: all but the views that they hand out. */
	private static Set<String> withoutViews(Map<String, Set<String>> owned, String... modules) {
		Set<String> kept = new TreeSet<>();
		for (String module : modules) {
			kept.addAll(owned.getOrDefault(module, Set.of()));
		}
		kept.removeAll(HANDED_OUT);
		return kept;
	}

	private static Map<String, Set<String>> tables() {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("db/migration"))) {
			return files.filter((file) -> file.toString().endsWith(".sql"))
				.collect(Collectors.groupingBy((file) -> file.getParent().getFileName().toString(),
						Collectors.flatMapping(
								(file) -> TABLE.matcher(read(file)).results().map((match) -> match.group(1)),
								Collectors.toCollection(TreeSet::new))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> named(Path folder, Set<String> tables) {
		Set<String> found = new TreeSet<>();
		for (String table : tables) {
			Matcher matcher = Pattern.compile("(?:from|join|into|update)\\s+" + table + "\\b").matcher("");
			lengths(folder, ".java").keySet().forEach((file) -> {
				if (matcher.reset(read(file)).find()) {
					found.add(file.getFileName() + " names " + table);
				}
			});
		}
		return found;
	}

	private static boolean holdsClasses(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch((file) -> file.toString().endsWith(".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<Path, Integer> lengths(Path folder, String ending) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending))
				.collect(Collectors.toMap((file) -> file, (file) -> (int) read(file).lines().count()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
