package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.demo.DemoList.Format;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration study comes out at the figures that the study published.
 */
class DemoStudyTests {

	private static final Set<String> NO_LIST = Set.of("LOONSONG", "BIRCHBARK", "HONEYCRISP", "CHICKADEE", "MITTEN");

	private final DemoStudy study = new DemoStudy();

	@Test
	void hasTheOrganizationsOfTheSurvey() {
		assertThat(this.study.careSystems()).hasSize(44);
		assertThat(surveyed()).hasSize(43);
		assertThat(certified(surveyed())).isEqualTo(322);
	}

	@ParameterizedTest
	@CsvSource({ "MEDICAL,22,109", "MEDICAL_SOCIAL,19,165", "MIXED,2,48" })
	void hasTheModels(CareModel model, int systems, int clinics) {
		List<DemoCareSystem> ofModel = surveyed().stream().filter((system) -> system.model() == model).toList();
		assertThat(ofModel).hasSize(systems);
		assertThat(certified(ofModel)).isEqualTo(clinics);
		for (DemoCareSystem system : ofModel) {
			Set<Boolean> own = this.study.clinics(system.code())
				.stream()
				.filter(DemoClinic::isCertified)
				.map(DemoClinic::meetsDefinition)
				.collect(Collectors.toSet());
			assertThat(own).isEqualTo(switch (model) {
				case MEDICAL -> Set.of(false);
				case MEDICAL_SOCIAL -> Set.of(true);
				case MIXED -> Set.of(true, false);
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "SMALL,URBAN,14", "SMALL,RURAL,19", "LARGE,URBAN,9", "LARGE,RURAL,1" })
	void hasTheSizesAndLocations(String size, String location, int systems) {
		Map<String, Integer> ruca = ruca();
		assertThat(surveyed().stream()
			.filter((system) -> system.size().equals(size) && system.location().equals(location))).hasSize(systems)
			.allSatisfy((system) -> {
				assertThat(certified(List.of(system)) > 10).isEqualTo(size.equals("LARGE"));
				assertThat(ruca.get(system.zip()) <= 3).isEqualTo(location.equals("URBAN"));
			});
	}

	@Test
	void hasTheAllocationOfThePublishedTable() {
		assertThat(allocation(CareModel.MEDICAL, "SMALL", "RURAL")).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5,
				10);
		assertThat(allocation(CareModel.MEDICAL_SOCIAL, "SMALL", "RURAL")).containsExactly(1, 1, 2, 2, 3, 4);
		assertThat(allocation(CareModel.MEDICAL, "SMALL", "URBAN")).containsExactly(1, 1, 2, 3, 5, 7);
		assertThat(allocation(CareModel.MEDICAL_SOCIAL, "SMALL", "URBAN")).containsExactly(1, 1, 2, 2, 3, 4, 5, 7);
		assertThat(allocation(CareModel.MEDICAL, "LARGE", "RURAL")).containsExactly(11);
		assertThat(allocation(CareModel.MEDICAL, "LARGE", "URBAN")).containsExactly(18, 25);
		assertThat(allocation(CareModel.MEDICAL_SOCIAL, "LARGE", "URBAN")).containsExactly(12, 18, 24, 33, 40);
		assertThat(allocation(CareModel.MIXED, "LARGE", "URBAN")).containsExactly(20, 28);
	}

	@Test
	void hasThePatientsOfTheClinicsThatSend() {
		List<DemoClinic> sending = this.study.clinics().stream().filter((clinic) -> clinic.patients() > 0).toList();
		assertThat(sending).hasSize(194)
			.allMatch(DemoClinic::isCertified)
			.allMatch((clinic) -> clinic.patients() >= 4 && clinic.patients() <= 186);
		assertThat(sending.stream().mapToInt(DemoClinic::patients)).contains(4, 186);
		assertThat(sending.stream().mapToInt(DemoClinic::patients).sum()).isEqualTo(11_023);
		Map<String, Integer> bySystem = sending.stream()
			.collect(Collectors.groupingBy(DemoClinic::system, Collectors.summingInt(DemoClinic::patients)));
		assertThat(bySystem).hasSize(38).doesNotContainKeys(NO_LIST.toArray(String[]::new));
		assertThat(bySystem.values()).contains(7, 10, 11);
		assertThat(this.study.clinics(DemoStudy.NEWCOMER)).hasSize(2);
	}

	@Test
	void holdsWhatBetraysAMissingFilter() {
		assertThat(this.study.clinics("BLUESTEM")).hasSize(12);
		assertThat(this.study.clinics()).anyMatch((clinic) -> clinic.level().equals("NONE"))
			.anyMatch((clinic) -> clinic.closedOn() != null && clinic.cohort().isEmpty())
			.anyMatch((clinic) -> clinic.closedOn() != null && clinic.cohort().equals("left"))
			.anyMatch((clinic) -> clinic.certifiedUntil() != null && clinic.cohort().equals("left"))
			.anyMatch((clinic) -> clinic.isCertified() && clinic.cohort().equals("left"))
			.anyMatch((clinic) -> clinic.isCertified() && clinic.cohort().equals("primary"));
		assertThat(this.study.clinics().stream().filter((clinic) -> clinic.cohort().equals("historical"))).hasSize(322)
			.allMatch(DemoClinic::isCertified);
		assertThat(this.study.lists()).extracting(DemoList::outcome).contains(DemoList.Outcome.values());
	}

	@Test
	void hasThePayorsOfThePublishedFigures() {
		List<DemoCoverage> deck = DemoCoverage.deck(1);
		assertThat(deck).hasSize(11_023);
		Set<String> partners = Set.of("1", "3", "4", "7", "13");
		Map<String, Integer> any = new HashMap<>();
		int distinct = 0;
		int two = 0;
		for (DemoCoverage coverage : deck) {
			Set<String> both = new HashSet<>(List.of(coverage.first(), coverage.second()));
			both.retainAll(partners);
			both.forEach((partner) -> any.merge(partner, 1, Integer::sum));
			distinct += both.isEmpty() ? 0 : 1;
			two += (both.size() == 2) ? 1 : 0;
		}
		assertThat(any).isEqualTo(Map.of("3", 2_310, "1", 2_150, "7", 1_870, "4", 1_480, "13", 1_240));
		assertThat(distinct).isEqualTo(8_785);
		assertThat(two).isEqualTo(265);
		assertThat(this.study.payors().stream().max(java.util.Comparator.comparing(DemoPayor::joinedOn)))
			.hasValueSatisfying((payor) -> assertThat(payor.shortName()).isEqualTo("Medica"));
	}

	@Test
	void isTheSameEachTime() {
		DemoStudy again = new DemoStudy();
		for (DemoList list : this.study.lists()) {
			if (list.hasFile() && list.format() != Format.XLSX) {
				assertThat(DemoFile.write(list.format(), new DemoRows(this.study).of(list))).isNotEmpty();
				assertThat(DemoFile.write(list.format(),
						new DemoRows(again).of(again.lists()
							.stream()
							.filter((other) -> other.key().equals(list.key()))
							.findFirst()
							.orElseThrow())))
					.isEqualTo(DemoFile.write(list.format(), new DemoRows(this.study).of(list)));
			}
		}
	}

	@Test
	void isPlainlyInventedAtRealPlaces() {
		Map<String, Integer> ruca = ruca();
		assertThat(this.study.clinics()).allMatch((clinic) -> clinic.code().matches("[0-9]{1,4}"))
			.allMatch((clinic) -> ruca.containsKey(clinic.zip()))
			.extracting(DemoClinic::code)
			.doesNotHaveDuplicates();
		assertThat(this.study.careSystems()).extracting((system) -> system.name().toLowerCase(Locale.ROOT))
			.noneMatch((name) -> name.matches(".*(allina|essentia|healthpartners|mayo|sanford|centracare|fairview|avera"
					+ "|hennepin|north memorial|ridgeview|lakewood|riverwood|winona health|olmsted|\\bm health).*"));
	}

	@Test
	void marksItsPatientsAsADemonstration() {
		List<DemoRow> rows = new ArrayList<>();
		this.study.lists()
			.stream()
			.filter(DemoList::hasFile)
			.forEach((list) -> rows.addAll(new DemoRows(this.study).of(list)));
		assertThat(rows).allMatch((row) -> row.cell(DemoColumn.PATIENT_ID).startsWith("DEMO-"))
			.allMatch((row) -> row.cell(DemoColumn.PHONE).isEmpty()
					|| row.cell(DemoColumn.PHONE).matches("[0-9]{3}-555-01[0-9]{2}"));
		assertThat(rows.stream().map((row) -> row.cell(DemoColumn.LAST_NAME)).distinct().count()).isGreaterThan(100);
	}

	private List<DemoCareSystem> surveyed() {
		return this.study.careSystems().stream().filter((system) -> !system.code().equals("QUIET")).toList();
	}

	private int certified(List<DemoCareSystem> systems) {
		return systems.stream()
			.mapToInt((
					system) -> (int) this.study.clinics(system.code()).stream().filter(DemoClinic::isCertified).count())
			.sum();
	}

	private List<Integer> allocation(CareModel model, String size, String location) {
		return surveyed().stream()
			.filter((system) -> system.model() == model && system.size().equals(size)
					&& system.location().equals(location))
			.map((system) -> certified(List.of(system)))
			.sorted()
			.toList();
	}

	private static Map<String, Integer> ruca() {
		Map<String, Integer> codes = new HashMap<>();
		DemoTable.read("ruca-2010",
				(row) -> codes.put(row.getField("ZIP_CODE").replace("'", ""), Integer.parseInt(row.getField("RUCA1"))));
		return codes;
	}

}
