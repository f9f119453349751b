package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Administrators add and edit care systems and clinics: ugly input first, then two at
 * once.
 */
@PortalTest
class OrganizationEditTests {

	private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Rows rows;

	private String system;

	private String clinic;

	@BeforeEach
	void aCareSystemWithAClinic() {
		CareSystemId id = SomeOrganizations.careSystem(this.organizations);
		SomeOrganizations.clinic(this.organizations, id);
		Scopes.run(Scope.ADMINISTRATION, () -> {
			this.system = this.directory.careSystem(id, LocalDate.of(2021, 7, 1)).code();
			this.clinic = this.directory.clinics(id).getFirst().code();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "code | | Enter a code", "code | A B | letters A to Z, digits and hyphens",
					"code | Ü1 | letters A to Z", "zip | ABCDE | five digits", "zip | 5511 | five digits",
					"zip | 55113-1234 | five digits", "state | Minnesota | two letters", "city | | Enter the town",
					"name | | Enter the clinic", "openedOn | 2021-02-31 | There is no such day",
					"level | LEVEL_9 | Choose a level", "level | NONE | A clinic that is not certified has no days",
					"certifiedOn | | Enter the first day of the certification",
					"certifiedUntil | 2014-12-31 | The certification would end before its first day" })
	void wrongFieldsOfANewClinicAreSaid(String field, String value, String sentence) {
		Map<String, String> fields = clinic("N" + NUMBER.incrementAndGet());
		fields.put(field, (value != null) ? value : "");
		MvcTestResult answer = post("/admin/care-systems/" + this.system + "/clinics/new", fields);
		assertThat(answer).hasStatus(422).bodyText().contains(sentence, "href=\"#");
	}

	@Test
	void longNamesAndControlCharactersAreSaid() {
		Map<String, String> fields = careSystem("LONG-" + NUMBER.incrementAndGet());
		fields.put("name", "n".repeat(300));
		fields.put("city", "Two\nlines");
		assertThat(post("/admin/care-systems/new", fields)).hasStatus(422)
			.bodyText()
			.contains("at most 200 characters; it has 300", "Write the town in one line");
	}

	@Test
	void aCareSystemAndItsClinicAreAdded() {
		String code = "ADDED-" + NUMBER.incrementAndGet();
		assertThat(post("/admin/care-systems/new", careSystem(code.toLowerCase(java.util.Locale.ROOT))))
			.hasRedirectedUrl("/care-systems/" + code);
		String clinicCode = "C" + NUMBER.incrementAndGet();
		assertThat(post("/admin/care-systems/" + code + "/clinics/new", clinic(clinicCode)))
			.hasRedirectedUrl("/care-systems/" + code);
		assertThat(view(clinicCode).careSystemCode()).isEqualTo(code);
		assertThat(get("/care-systems/" + code)).bodyText().contains("O&#39;Brien &amp; Nguyễn", clinicCode);
		assertThat(audited("clinic/" + clinicCode, "clinic.registered")).contains("name.new", "certification.new");
	}

	@Test
	void aCodeThatIsTakenIsSaidAtTheField() {
		assertThat(post("/admin/care-systems/new", careSystem(this.system))).hasStatus(409)
			.bodyText()
			.contains("There is a care system with the code " + this.system, "href=\"#code\"");
		assertThat(post("/admin/care-systems/" + this.system + "/clinics/new", clinic(this.clinic))).hasStatus(409)
			.bodyText()
			.contains("There is a clinic with the code " + this.clinic);
	}

	@Test
	void twoWhoAddTheSameCodeAtOnceLeaveOneClinic() throws Exception {
		String code = "R" + NUMBER.incrementAndGet();
		Callable<Integer> add = () -> post("/admin/care-systems/" + this.system + "/clinics/new", clinic(code))
			.getResponse()
			.getStatus();
		assertThat(AtOnce.all(add, add)).containsExactlyInAnyOrder(302, 409);
	}

	@Test
	void theSecondOfTwoWhoEditIsToldAndLosesNothing() {
		String path = "/admin/clinics/" + this.clinic;
		String revision = revision(path);
		Map<String, String> first = edit(this.clinic, "First name", revision);
		Map<String, String> second = edit(this.clinic, "Second name", revision);
		assertThat(post(path, first)).hasRedirectedUrl("/clinics/" + this.clinic);
		MvcTestResult answer = post(path, second);
		assertThat(answer).hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this clinic", "Second name", "Stored now", "First name");
		second.put("revision", revision(body(answer)));
		assertThat(post(path, second)).hasStatus3xxRedirection();
		assertThat(view(this.clinic).name()).isEqualTo("Second name");
		assertThat(audited("clinic/" + this.clinic, "clinic.edited")).contains("name.old", "First name", "Second name");
	}

	@Test
	void aClinicsCodeIsCorrectedUnlessAnotherHasIt() {
		CareSystemId other = SomeOrganizations.careSystem(this.organizations);
		SomeOrganizations.clinic(this.organizations, other);
		String taken = Scopes.call(Scope.ADMINISTRATION, () -> this.directory.clinics(other).getFirst().code());
		String path = "/admin/clinics/" + this.clinic;
		assertThat(post(path, edit(taken, "Clinic", revision(path)))).hasStatus(409)
			.bodyText()
			.contains("There is a clinic with the code " + taken);
		String corrected = "K" + NUMBER.incrementAndGet();
		assertThat(post(path, edit(corrected, "Clinic", revision(path)))).hasRedirectedUrl("/clinics/" + corrected);
		assertThat(get("/clinics/" + this.clinic)).hasStatus(404);
		assertThat(audited("clinic/" + corrected, "clinic.edited")).contains("code.old", this.clinic);
	}

	@Test
	void aCareSystemIsEditedAgainstItsRevision() {
		String path = "/admin/care-systems/" + this.system;
		Map<String, String> fields = careSystem(this.system);
		fields.put("revision", revision(path));
		assertThat(post(path, fields)).hasStatus3xxRedirection();
		assertThat(post(path, fields)).as("an unchanged save on an old revision").hasStatus(409);
		fields.put("zip", "x");
		assertThat(post(path, fields)).hasStatus(422);
		fields.remove("revision");
		fields.put("zip", "55604");
		assertThat(post(path, fields)).as("without a revision").hasStatus(409);
	}

	@Test
	void aCertificationThatIsFollowedStillCountsForEarlierDays() {
		String path = "/admin/clinics/" + this.clinic + "/certification";
		Map<String, String> next = new TreeMap<>(Map.of("level", "LEVEL_3", "certifiedOn", "2020-05-01",
				"certifiedUntil", "2020-04-30", "revision", revision(path)));
		assertThat(post(path, next)).hasStatus(422).bodyText().contains("would end before its first day");
		next.put("certifiedUntil", "2023-04-30");
		assertThat(post(path, next)).hasRedirectedUrl("/clinics/" + this.clinic);
		ClinicView clinic = view(this.clinic);
		assertThat(clinic.past()).singleElement().satisfies((past) -> {
			assertThat(past.until()).isEqualTo("2020-04-30");
			assertThat(past.level().label()).isEqualTo("Level 2");
		});
		assertThat(clinic.isCertified(LocalDate.of(2020, 4, 30))).isTrue();
		assertThat(clinic.isCertified(LocalDate.of(2023, 5, 1))).isFalse();
		assertThat(certified(LocalDate.of(2018, 1, 1))).isOne();
		assertThat(certified(LocalDate.of(2024, 1, 1))).isZero();
		assertThat(get("/clinics/" + this.clinic)).bodyText().contains("Earlier certifications");
		Map<String, String> correction = new TreeMap<>(Map.of("level", "LEVEL_3", "certifiedOn", "2020-06-01",
				"certifiedUntil", "", "correction", "true", "revision", revision(path)));
		assertThat(post(path, correction)).hasStatus3xxRedirection();
		assertThat(view(this.clinic).past()).hasSize(1);
		assertThat(view(this.clinic).isCertified(LocalDate.of(2020, 5, 15))).isFalse();
		assertThat(post(path, correction)).as("an old revision").hasStatus(409);
	}

	@Test
	void anEarlierCertificationIsAddedAndRemoved() {
		String path = "/admin/clinics/" + this.clinic + "/certification";
		LocalDate from = Objects.requireNonNull(view(this.clinic).certification().on());
		Map<String, String> earlier = new TreeMap<>(Map.of("level", "FOUNDATIONAL", "certifiedOn", "2010-07-01",
				"certifiedUntil", "", "revision", revision(path)));
		assertThat(post(path, earlier)).hasStatus(422)
			.bodyText()
			.contains("A certification before the present one ends before");
		earlier.put("certifiedUntil", from.toString());
		assertThat(post(path, earlier)).as("up to its first day").hasStatus(422);
		earlier.put("certifiedUntil", "2012-06-30");
		assertThat(post(path, earlier)).hasStatus3xxRedirection();
		assertThat(view(this.clinic).certification().on()).isEqualTo(from);
		assertThat(view(this.clinic).isCertified(LocalDate.of(2011, 1, 1))).isTrue();
		assertThat(view(this.clinic).isCertified(LocalDate.of(2012, 7, 1))).isFalse();
		earlier.put("certifiedOn", "2012-06-30");
		earlier.put("certifiedUntil", "2012-12-31");
		assertThat(post(path, earlier)).hasStatus(422).bodyText().contains("An earlier certification covers some");
		Map<String, String> none = Map.of("level", "NONE", "revision", revision(path));
		assertThat(post(path, none)).hasStatus(422).bodyText().contains("To end that, keep the level and enter");
		Map<String, String> removal = Map.of("certifiedOn", "2010-07-01", "revision", revision(path));
		assertThat(post(path + "/removal", Map.of("certifiedOn", "soon", "revision", revision(path)))).hasStatus(422);
		assertThat(post(path + "/removal", removal)).hasRedirectedUrl(path);
		assertThat(post(path + "/removal", removal)).as("twice").hasStatus(409);
		assertThat(view(this.clinic).past()).isEmpty();
		assertThat(audited("clinic/" + this.clinic, "clinic.certification-removed")).contains("Foundational",
				"2010-07-01");
	}

	@Test
	void aClinicIsClosedAndOpenedAgain() {
		String path = "/admin/clinics/" + this.clinic + "/closing";
		assertThat(post(path, Map.of("day", "1999-12-31", "revision", revision(path)))).hasStatus(422)
			.bodyText()
			.contains("on or before the day on which it opened");
		assertThat(post(path, Map.of("day", "", "revision", revision(path)))).hasStatus(422);
		String old = revision(path);
		assertThat(post(path, Map.of("day", "2020-01-01", "revision", old))).hasStatus3xxRedirection();
		assertThat(get("/care-systems/" + this.system)).bodyText().contains("Closed: no open clinic");
		assertThat(post(path.replace("closing", "reopening"), Map.of("revision", old))).hasStatus(409);
		assertThat(post(path.replace("closing", "reopening"), Map.of("revision", revision(path))))
			.hasStatus3xxRedirection();
		assertThat(view(this.clinic).closedOn()).isNull();
		assertThat(audited("clinic/" + this.clinic, "clinic.reopened")).contains("closed-from.old", "2020-01-01");
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		for (String path : List.of("/admin/care-systems/NO-SUCH", "/admin/clinics/NOSUCH",
				"/admin/clinics/NOSUCH/closing", "/admin/care-systems/NO-SUCH/clinics/new",
				"/admin/care-systems/NO-SUCH/agreements/new")) {
			assertThat(get(path)).as(path).hasStatus(404);
		}
	}

	private static Map<String, String> careSystem(String code) {
		return new TreeMap<>(Map.of("code", code, "name", "O'Brien & Nguyễn", "address", "1 Main Street", "city",
				"Winona", "state", "mn", "zip", "55987"));
	}

	private static Map<String, String> clinic(String code) {
		Map<String, String> fields = careSystem(code);
		fields.putAll(Map.of("openedOn", "2000-01-01", "level", "LEVEL_2", "certifiedOn", "2015-01-01",
				"certifiedUntil", ""));
		return fields;
	}

	private static Map<String, String> edit(String code, String name, String revision) {
		Map<String, String> fields = careSystem(code);
		fields.putAll(Map.of("name", name, "revision", revision));
		return fields;
	}

	private int certified(LocalDate day) {
		return Scopes.call(Scope.ADMINISTRATION, () -> {
			CareSystemView view = this.directory.careSystem(this.system, day);
			return view.certified();
		});
	}

	private ClinicView view(String code) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.directory.clinic(code));
	}

	private String revision(String pathOrPage) {
		String page = pathOrPage.startsWith("/") ? body(get(pathOrPage)) : pathOrPage;
		Matcher found = REVISION.matcher(page);
		assertThat(found.find()).as("a revision in the form").isTrue();
		return found.group(1);
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String audited(String subject, String action) {
		return this.rows.text(
				"select details::text from audit_entry where subject = ? and action = ? order by id desc limit 1",
				subject, action);
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(csrf()).with(TestPeople.signedIn(TestPeople.administrator()));
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.administrator())).exchange();
	}

}
