package org.mncares.portal.intake.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.PayorMatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was written is what is read, and anything else is told apart.
 */
class ProfileFileTests {

	private static final CheckProfile PROFILE = CheckProfile.of(Instant.parse("2021-06-03T03:00:00Z"), 200_000_000,
			ZoneId.of("America/Chicago"), new CheckProfile.CareSystem("LAKE", "Lake \"Ä\" <Health>"),
			new CheckProfile.Cohort("historical", "Historical Cohort", LocalDate.of(2018, 1, 1),
					LocalDate.of(2019, 2, 28), 18),
			List.of(new CheckProfile.Clinic("0412", "Lakeside", true),
					new CheckProfile.Clinic("0413", "Hillside", false)),
			List.of(new CheckProfile.Payor("UCare", List.of("7", "U-Care"), "U\\d{6}"),
					new CheckProfile.Payor("Medica", List.of("4", "Medica"), null)),
			List.of(new CheckProfile.HeaderChoice("ptnr", 1, "patient_id"),
					new CheckProfile.HeaderChoice("color", 2, null)));

	@Test
	void isReadAsItWasWritten() throws Exception {
		assertThat(read(written())).isEqualTo(PROFILE);
		assertThat(written()).contains("mncares-check-profile").doesNotContain("therRules");
	}

	@Test
	void tellsTheRulesWhatTheyMustKnow() {
		LocalDate today = PROFILE.day(PROFILE.madeAt());
		assertThat(today).isEqualTo("2021-06-02");
		ListContext context = PROFILE.context(today);
		assertThat(context.clinics()).extracting((clinic) -> clinic.code() + clinic.participating())
			.containsExactly("0412true", "0413false");
		assertThat(context.payors().match("u care").kind()).isEqualTo(PayorMatch.Kind.PARTNER);
		assertThat(context.payors().match("Self pay").kind()).isEqualTo(PayorMatch.Kind.UNINSURED);
		assertThat(context.payors().match("n/a").kind()).isEqualTo(PayorMatch.Kind.UNKNOWN);
		assertThat(context.payors().match("Acme").kind()).isEqualTo(PayorMatch.Kind.OTHER);
		assertThat(PROFILE.choices().chosen().values()).extracting((column) -> column.orElse(null))
			.containsExactlyInAnyOrder(Column.PATIENT_ID, null);
		assertThat(Set.of("PtNr", "MRN")).allMatch(PROFILE.choices()::knows);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "U\\\\d{6} | (a+)+", "2019-02-28 | 2017-02-28", "America/Chicago | Nowhere",
					"\"patient_id\" | \"pet\"", "\"participating\" : true | \"participating\" : null",
					"\"clinics\" : [ | \"clinicz\" : [", "\"minimumAge\" : 18 | \"minimumAge\" : \"many\"",
					"\"occurrence\" : 2 | \"occurrence\" : 0", "\"name\" : \"Lakeside\" | \"name\" : null" })
	void aChangedPartIsNoticed(String before, String after) throws Exception {
		assertThat(written()).contains(before);
		assertThatExceptionOfType(UnusableProfile.class)
			.isThrownBy(() -> read(written().replaceFirst(java.util.regex.Pattern.quote(before),
					java.util.regex.Matcher.quoteReplacement(after))))
			.withMessageContaining("damaged");
	}

	@Test
	void whatANewerPortalAddsIsPassedOver() throws Exception {
		assertThat(read(written().replaceFirst("\\{", "{ \"more\" : [ 1 ], "))).isEqualTo(PROFILE);
	}

	@Property(tries = 200)
	void damagedAnywhereItIsReadOrRefused(@ForAll @IntRange(max = 2_000) int place, @ForAll byte with)
			throws Exception {
		byte[] bytes = written().getBytes(StandardCharsets.UTF_8);
		bytes[place % bytes.length] = with;
		try {
			assertThat(ProfileFile.read(new ByteArrayInputStream(bytes)).kind()).isEqualTo(CheckProfile.KIND);
		}
		catch (UnusableProfile ex) {
			assertThat(ex.getMessage()).endsWith(".").doesNotContain("Exception");
		}
	}

	@Test
	void anEndlessFileIsNotReadToItsEnd() {
		byte[] endless = " ".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(UnusableProfile.class)
			.isThrownBy(() -> ProfileFile.read(new ByteArrayInputStream(endless)));
	}

	private static CheckProfile read(String text) throws Exception {
		return ProfileFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String written() throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		ProfileFile.write(PROFILE, output);
		return output.toString(StandardCharsets.UTF_8);
	}

}
