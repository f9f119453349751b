package org.mncares.portal.cohort.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.EditCohort;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Administrators define cohorts, change them with a preview, and say when lists are sent
 * and who takes part.
 */
@PortalTest
@Import(SomeStudy.class)
class CohortEditTests {

	private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

	private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private EditCohort edit;

	@Autowired
	private Participation participation;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private SomeStudy study;

	@Autowired
	private Rows rows;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "code | Historical | small letters", "code | 1st | small letters", "name | | Enter the cohort",
					"first | 2018-02-31 | There is no such day", "last | 2017-12-31 | The window ends before it begins",
					"minimumAge | eighteen | as a whole number", "minimumAge | 121 | from 0 to 120",
					"minimumAge | -1 | as a whole number", "closes | 2021-05-31 | The last day is before the first day",
					"opens | | Enter the first day" })
	void wrongFieldsAreSaid(String field, String value, String sentence) {
		Map<String, String> fields = cohort("wrong-" + NUMBER.incrementAndGet());
		fields.put(field, (value != null) ? value : "");
		assertThat(post("/admin/cohorts/new", fields)).hasStatus(422).bodyText().contains(sentence, "href=\"#");
	}

	@Test
	void aCohortIsDefinedOnce() {
		String code = defined();
		assertThat(get("/admin/cohorts")).bodyText().contains("/admin/cohorts/" + code + "/submission");
		assertThat(post("/admin/cohorts/new", cohort(code))).hasStatus(409)
			.bodyText()
			.contains("There is a cohort with the code " + code);
		assertThat(get("/admin/cohorts/" + code)).bodyText().contains("Versions of the definition", "18 or older");
		assertThat(get("/admin/cohorts/no-such")).hasStatus(404);
		assertThat(audited("cohort/" + code, "cohort.defined")).contains("window-first.new", "2018-01-01");
	}

	@Test
	void aChangeIsShownBeforeItIsSavedAndKeepsTheOldVersion() {
		String code = defined();
		String path = "/admin/cohorts/" + code;
		Map<String, String> fields = change("2018-01-01", "2019-02-28", "21", revision(path));
		MvcTestResult preview = post(path, fields);
		assertThat(preview).hasStatusOk().bodyText().contains("Nothing is saved yet", "No accepted patient");
		assertThat(view(code).criteria().minimumAge()).isEqualTo(18);
		fields.put("seen", found(SEEN, body(preview)));
		assertThat(post(path, fields)).hasRedirectedUrl(path);
		assertThat(view(code).definitionVersion()).isEqualTo(2);
		assertThat(Scopes.call(Scope.ADMINISTRATION, () -> this.edit.stored(code)).versions()).hasSize(2)
			.last()
			.satisfies((version) -> assertThat(version.criteria().minimumAge()).isEqualTo(18));
		assertThat(audited("cohort/" + code, "cohort.redefined")).contains("minimum-age.old", "minimum-age.new",
				"version.new");
		assertThat(post(path, change("2018-01-01", "2019-02-28", "21", fields.get("revision")))).as("an old revision")
			.hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this cohort");
	}

	@Test
	void acceptedPatientsWhoDoNotFitAreNamedByStudyIdOnly() {
		Member member = this.study.member(1);
		PatientListId accepted = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 1)
				+ member.row(0, "SECRET-9", "Zylberschlag", "2000-02-29", "2018-03-01"));
		this.study.submit(member, accepted, Map.of());
		this.study.accept(accepted);
		Member open = this.study.member(1);
		PatientListId underWay = this.study.upload(open, SomeStudy.HEADER + open.eligible(0, 2));
		String path = "/admin/cohorts/historical";
		CohortView before = view("historical");
		Map<String, String> fields = change(before.criteria().window().first().toString(),
				before.criteria().window().last().toString(), "19", revision(path));
		MvcTestResult preview = post(path, fields);
		assertThat(preview).hasStatusOk()
			.bodyText()
			.contains("do not fit", name(member.careSystem()), "MN-", "List " + underWay + " of ")
			.doesNotContain("Zylberschlag", "SECRET-9");
		assertThat(view("historical").definitionVersion()).isEqualTo(before.definitionVersion());
		fields.put("seen", "100000");
		assertThat(post(path, fields)).as("another number than the one that was seen")
			.hasStatusOk()
			.bodyText()
			.contains("Nothing is saved yet");
		fields.put("minimumAge", "18");
		fields.put("last", "2018-06-14");
		fields.remove("seen");
		assertThat(post(path, fields)).bodyText().contains("Start outside of the window");
	}

	@Test
	void aFrozenCohortRefuses() {
		String code = defined();
		Member member = this.study.member(1);
		Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.freeze(view(code).id(), "A cut", "Kim"));
		String path = "/admin/cohorts/" + code;
		assertThat(post(path, change("2018-01-01", "2019-02-28", "21", revision(path)))).hasStatus(409)
			.bodyText()
			.contains("is frozen on the data cut");
		assertThat(post(path + "/submission",
				Map.of("opens", "2021-06-01", "lastDay", "2031-01-01", "revision", revision(path + "/submission"))))
			.hasStatus(409)
			.bodyText()
			.contains("Lift the freeze first");
		assertThat(post(path + "/participation/" + system(member.careSystem()),
				Map.of("clinics", member.codes().getFirst())))
			.hasStatus(409)
			.bodyText()
			.contains("is frozen");
	}

	@Test
	void submissionIsExtendedClosedAndReopened() {
		String code = defined();
		String path = "/admin/cohorts/" + code + "/submission";
		assertThat(post(path, days("2021-06-01", "2021-05-31", revision(path)))).hasStatus(422);
		assertThat(post(path, days("2021-06-31", "", revision(path)))).hasStatus(422)
			.bodyText()
			.contains("There is no such day", "Enter the last day");
		String old = revision(path);
		assertThat(post(path, days("2021-06-01", "2099-01-01", old))).hasStatus3xxRedirection();
		assertThat(view(code).submission().isExtended()).isTrue();
		assertThat(audited("cohort/" + code, "cohort.submission-reopened")).contains("2021-10-31", "2099-01-01");
		assertThat(post(path, days("2021-06-01", "2021-07-01", old))).hasStatus(409)
			.bodyText()
			.contains("2021-07-01", "Somebody else changed this cohort");
		assertThat(post(path, days("2021-06-01", "2021-07-01", revision(path)))).hasStatus3xxRedirection();
		assertThat(view(code).submission().lastDay()).isEqualTo("2021-07-01");
		assertThat(audited("cohort/" + code, "cohort.submission-closed")).contains("2099-01-01");
		assertThat(post(path, days("2022-06-01", "2022-07-01", revision(path)))).hasStatus3xxRedirection();
		assertThat(view(code).submission().opens()).isEqualTo("2022-06-01");
	}

	@Test
	void clinicsJoinLeaveAndComeBack() {
		String code = defined();
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		ClinicId clinic = SomeOrganizations.clinic(this.organizations, system);
		String clinicCode = Scopes.call(Scope.ADMINISTRATION, () -> this.directory.clinics(system).getFirst().code());
		String path = "/admin/cohorts/" + code + "/participation/" + system(system);
		assertThat(get("/admin/cohorts/" + code + "/participation")).bodyText().contains(path);
		assertThat(post(path, Map.of())).hasStatus(422).bodyText().contains("Choose at least one clinic");
		assertThat(post(path, Map.of("clinics", "not-theirs"))).hasStatus(422);
		assertThat(post(path, Map.of("clinics", clinicCode, "from", "2021-02-30"))).hasStatus(422);
		assertThat(post(path, Map.of("clinics", clinicCode, "from", "2021-01-04"))).hasRedirectedUrl(path);
		assertThat(participates(code, clinic)).isTrue();
		String own = path + "/" + clinicCode;
		String old = revision(own);
		assertThat(post(own, Map.of("from", "2021-01-04", "to", "2020-01-01", "revision", old))).hasStatus(422);
		assertThat(post(own, Map.of("from", "2021-01-04", "to", "2021-05-31", "revision", old))).hasRedirectedUrl(path);
		assertThat(participates(code, clinic)).isFalse();
		assertThat(post(own, Map.of("from", "", "to", "", "revision", old))).hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this clinic");
		assertThat(post(own, Map.of("from", "2021-01-05", "to", "", "revision", revision(own)))).hasRedirectedUrl(path);
		assertThat(participates(code, clinic)).isTrue();
		assertThat(audited("cohort/" + code, "cohort.participation-changed")).contains("takes-part.new", "2021-01-05",
				clinicCode);
		assertThat(get(path + "/NOSUCH")).hasStatus(404);
	}

	private String defined() {
		String code = "defined-" + NUMBER.incrementAndGet();
		assertThat(post("/admin/cohorts/new", cohort(code)))
			.hasRedirectedUrl("/admin/cohorts/" + code + "/participation");
		return code;
	}

	private static Map<String, String> cohort(String code) {
		return new TreeMap<>(Map.of("code", code, "name", "A <new> cohort", "first", "2018-01-01", "last", "2/28/2019",
				"minimumAge", "18", "opens", "2021-06-01", "closes", "2021-10-31"));
	}

	private static Map<String, String> change(String first, String last, String age, String revision) {
		return new TreeMap<>(
				Map.of("name", "A cohort", "first", first, "last", last, "minimumAge", age, "revision", revision));
	}

	private static Map<String, String> days(String opens, String last, String revision) {
		return Map.of("opens", opens, "lastDay", last, "revision", revision);
	}

	private CohortView view(String code) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.cohorts.cohort(code));
	}

	private boolean participates(String code, ClinicId clinic) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.participation.isParticipating(view(code).id(), clinic));
	}

	private String system(CareSystemId id) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.directory.careSystem(id, LocalDate.of(2021, 7, 1)).code());
	}

	private String name(CareSystemId id) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.directory.careSystem(id, LocalDate.of(2021, 7, 1)).name());
	}

	private String revision(String path) {
		return found(REVISION, body(get(path)));
	}

	private static String found(Pattern pattern, String page) {
		Matcher found = pattern.matcher(page);
		assertThat(found.find()).as(pattern.pattern()).isTrue();
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
		List<String> found = this.rows.texts(
				"select details::text from audit_entry where subject = ? and action = ? order by id desc", subject,
				action);
		assertThat(found).as(action).isNotEmpty();
		return found.getFirst();
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
