package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Size by certified clinics, location by ZIP code.
 */
class ClassesTests {

	private static final LocalDate DAY = LocalDate.of(2021, 7, 1);

	private static final Certification CERTIFIED = Certification.since(HchLevel.LEVEL_3, LocalDate.of(2020, 7, 1));

	@ParameterizedTest
	@CsvSource({ "0, SMALL", "10, SMALL", "11, LARGE", "40, LARGE" })
	void largeIsMoreThanTen(int certified, SizeClass expected) {
		assertThat(SizeClass.of(certified, 10)).isEqualTo(expected);
	}

	@Test
	void anotherPublicationCutsAtNine() {
		assertThat(SizeClass.of(10, 9)).isEqualTo(SizeClass.LARGE);
	}

	@ParameterizedTest
	@CsvSource({ "1, URBAN", "3, URBAN", "4, RURAL", "10, RURAL", "99, UNKNOWN", "0, UNKNOWN", "11, UNKNOWN",
			", UNKNOWN" })
	void unknownIsNeverRural(Integer primaryCode, Location expected) {
		assertThat(Location.of(primaryCode)).isEqualTo(expected);
	}

	@Test
	void tenCertifiedOfTwelveIsSmall() {
		List<ClinicView> clinics = clinics(10, CERTIFIED, null);
		clinics.addAll(clinics(2, Certification.NONE, null));
		CareSystemView view = system(clinics);
		assertThat(view.clinics()).isEqualTo(12);
		assertThat(view.certified()).isEqualTo(10);
		assertThat(view.size()).isEqualTo(SizeClass.SMALL);
	}

	@Test
	void closedExpiredAndFutureClinicsAreNotCounted() {
		List<ClinicView> clinics = clinics(10, CERTIFIED, null);
		clinics.addAll(clinics(1, CERTIFIED, DAY));
		clinics.addAll(clinics(1, new Certification(HchLevel.LEVEL_2, DAY.minusYears(3), DAY.minusDays(1)), null));
		clinics.addAll(clinics(1, Certification.since(HchLevel.LEVEL_2, DAY.plusDays(1)), null));
		CareSystemView view = system(clinics);
		assertThat(view.clinics()).isEqualTo(12);
		assertThat(view.certified()).isEqualTo(10);
	}

	@Test
	void theLastDaysCount() {
		List<ClinicView> clinics = clinics(10, CERTIFIED, DAY.plusDays(1));
		clinics.addAll(clinics(1, new Certification(HchLevel.LEVEL_2, DAY, DAY), null));
		assertThat(system(clinics).size()).isEqualTo(SizeClass.LARGE);
	}

	@Test
	void theMixOfClinicsStandsBesideTheSystemsOwnPlace() {
		CareSystemView view = system(clinics(3, CERTIFIED, null));
		assertThat(view.location()).isEqualTo(Location.URBAN);
		assertThat(view.clinicLocations().text()).isEqualTo("3 rural");
		assertThat(system(List.of()).clinicLocations().text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "12345678901", "12 34", "12/34", "-12", "é1" })
	void refusesACodeThatIsNone(String code) {
		assertThat(org.assertj.core.api.Assertions.catchThrowable(
				() -> new Clinic(new CareSystemId(1), new NewClinic(code, "Name", address(), CERTIFIED, null))))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void acceptsCodesAsTheyAreWritten() {
		NewClinic clinic = new NewClinic(" abc-12 ", "Name", address(), CERTIFIED, null);
		assertThat(new Clinic(new CareSystemId(1), clinic).code()).isEqualTo("ABC-12");
	}

	private static CareSystemView system(List<ClinicView> clinics) {
		return new CareSystemRow(new CareSystemId(1), "A", "A", address(), Location.URBAN).asOf(DAY, clinics, 10);
	}

	private static List<ClinicView> clinics(int count, Certification certification, LocalDate closedOn) {
		List<ClinicView> clinics = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			clinics.add(new ClinicView(new ClinicId(i + 1), new CareSystemId(1), "A", "A", "" + i, "Clinic", address(),
					Location.RURAL, certification, List.of(), null, closedOn));
		}
		return clinics;
	}

	private static Address address() {
		return SomeOrganizations.address("55113");
	}

}
