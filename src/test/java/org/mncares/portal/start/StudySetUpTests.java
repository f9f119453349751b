package org.mncares.portal.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A study is set up from an empty portal through its pages alone: from the first
 * administrator's sign-in to accepted lists of three care systems.
 */
@BrowserTest
@Execution(ExecutionMode.CONCURRENT)
class StudySetUpTests {

	private static final String ADMINISTRATOR = "first@study.example";

	private static final String PASSWORD = "seven quiet lakes in winter";

	private static final Path RUCA = Path.of("src/main/resources/demo/ruca-2010.csv");

	private static final String CARE_SYSTEMS = """
			code,name,address,city,state,zip
			PINE,Pine River Health,12 Main Street,Brainerd,MN,56401
			LOON,Loon Lake Clinics,3 Shore Road,Duluth,MN,55802
			ELM,Elm Valley Care,44 Elm Avenue,Winona,MN,55987
			""";

	private static final String CLINICS = """
			code,care_system,name,address,city,state,zip,hch_level,certified_on
			7101,PINE,Pine River Brainerd,12 Main Street,Brainerd,MN,56401,Level 2,2019-05-01
			7102,PINE,Pine River Baxter,1 Mill Road,Baxter,MN,56425,Foundational,2020-02-01
			7201,LOON,Loon Lake East,3 Shore Road,Duluth,MN,55802,Level 3,2018-09-01
			7301,ELM,Elm Valley Winona,44 Elm Avenue,Winona,MN,55987,Foundational,2020-11-15
			""";

	private static final List<CareSystem> SYSTEMS = List.of(new CareSystem("PINE", "Pine River Health", "7101", 3),
			new CareSystem("LOON", "Loon Lake Clinics", "7201", 2),
			new CareSystem("ELM", "Elm Valley Care", "7301", 4));

	@TempDir
	private Path folder;

	@Test
	void fromTheFirstSignInToAcceptedListsOfThreeCareSystems(Visitor administrator) throws Exception {
		int port = StartedPortal.freePort();
		try (StartedPortal portal = StartedPortal
			.start(this.folder.resolve("home"), "--server.port=" + port,
					"--portal.first-administrator.email=" + ADMINISTRATOR,
					"--portal.first-administrator.name=Ada First", "--portal.first-administrator.password=" + PASSWORD)
			.ready()) {
			administrator.at("http://localhost:" + port).signIn(ADMINISTRATOR, PASSWORD);
			Page page = administrator.page();
			emptyPagesSayWhatToDo(administrator);
			importRuralUrbanCodes(administrator);
			addPayor(administrator, "Medica", "4");
			addPayor(administrator, "HealthPartners", "3");
			importTable(administrator, "care-systems", CARE_SYSTEMS, 3);
			importTable(administrator, "clinics", CLINICS, 4);
			defineCohort(administrator);
			for (CareSystem system : SYSTEMS) {
				takePart(administrator, system);
				recordAgreement(administrator, system);
				try (Visitor staff = administrator.another()) {
					staff.open(invite(administrator, system.email(), "Care system staff", system.name()));
					openAccount(staff, system.email());
					sendList(staff, system);
				}
			}
			administrator.open("/");
			assertThat(page.locator(".tasks").textContent()).contains("3 lists wait");
			for (CareSystem system : SYSTEMS) {
				acceptOldest(administrator);
			}
			try (Visitor analyst = administrator.another()) {
				analyst.open(invite(administrator, "ana@study.example", "Study analyst", null));
				openAccount(analyst, "ana@study.example");
				assertThat(analyst.open("/").page().locator("main").textContent()).contains("The study today",
						"of 3 care systems have submitted patients");
				analyst.assertAccessible().screenshot("set-up-analyst-home");
			}
			administrator.open("/admin/audit?action=patient-list.accepted");
			assertThat(page.locator("table tbody tr").count()).isEqualTo(3);
		}
	}

	private static void emptyPagesSayWhatToDo(Visitor administrator) {
		for (String path : List.of("/", "/review", "/surveys", "/care-systems", "/clinics", "/dashboards/progress",
				"/dashboards/models", "/dashboards/survey", "/dashboards/coverage", "/dashboards/responses",
				"/classification", "/admin/payors", "/admin/unmatched-payors", "/admin/cohorts", "/admin/agreements",
				"/admin/accounts", "/admin/messages", "/admin/announcements", "/admin/contact", "/admin/reminders",
				"/admin/imports", "/admin/ruca", "/admin/audit", "/admin/instruments", "/data-cuts")) {
			administrator.open(path);
			assertThat(administrator.page().title()).as(path).doesNotContain("wrong", "not found", "Not found");
			assertThat(administrator.page().locator("h1").count()).as(path).isEqualTo(1);
		}
		administrator.open("/admin/messages");
		assertThat(administrator.page().locator("main").textContent()).contains("sends no e-mail");
	}

	private static void importRuralUrbanCodes(Visitor administrator) {
		Page page = administrator.open("/admin/ruca").page();
		page.getByLabel("Name of the vintage").fill("2010");
		page.locator("input[type=file]").setInputFiles(RUCA);
		page.locator("main form button[type=submit]").click();
		assertThat(administrator.open("/admin/ruca").page().locator("table tbody").textContent()).contains("2010",
				"In use");
	}

	private static void addPayor(Visitor administrator, String name, String code) {
		Page page = administrator.open("/admin/payors/new").page();
		page.locator("input[name=name]").fill(name);
		page.locator("input[name=shortName]").fill(name);
		page.locator("input[name=code]").fill(code);
		page.locator("input[name=joinedOn]").fill("2020-01-01");
		page.locator("main form button.btn-primary").click();
		page.locator("button[value=only]").click();
		assertThat(administrator.open("/admin/payors").page().locator("main").textContent()).contains(name);
	}

	private static void importTable(Visitor administrator, String kind, String csv, int rows) {
		Page page = administrator.open("/admin/imports/" + kind).page();
		page.locator("input[type=file]").setInputFiles(file(kind + ".csv", csv));
		page.locator("form[data-upload] button[type=submit]").click();
		page.getByText("Save " + rows + " rows").click();
		assertThat(page.locator("main").textContent()).contains("Saved");
	}

	private static void defineCohort(Visitor administrator) {
		Page page = administrator.open("/admin/cohorts/new").page();
		page.locator("input[name=name]").fill("Historical Cohort");
		page.locator("input[name=code]").fill("historical");
		page.locator("input[name=first]").fill("2018-01-01");
		page.locator("input[name=last]").fill("2019-02-28");
		page.locator("input[name=minimumAge]").fill("18");
		page.locator("input[name=opens]").fill("2021-06-01");
		page.locator("input[name=closes]").fill("2099-10-31");
		page.locator("main form button[type=submit]").click();
		assertThat(administrator.open("/admin/cohorts").page().locator("main").textContent())
			.contains("Historical Cohort");
	}

	private static void takePart(Visitor administrator, CareSystem system) {
		Page page = administrator.open("/admin/cohorts/historical/participation/" + system.code()).page();
		page.locator("input[type=checkbox][name=clinics]").all().forEach((box) -> box.check());
		page.getByText("Let them take part").click();
		assertThat(page.locator("table tbody").textContent()).contains(system.clinic(), "Yes");
	}

	private static void recordAgreement(Visitor administrator, CareSystem system) {
		Page page = administrator.open("/admin/care-systems/" + system.code() + "/agreements/new").page();
		page.locator("select[name=type]")
			.selectOption(page.locator("select[name=type] option:not([value=''])").first().getAttribute("value"));
		page.locator("input[name=textVersion]").fill("2021-03");
		page.locator("input[name=signerName]").fill("Pat Leader");
		page.locator("input[name=signerTitle]").fill("Chief medical officer");
		page.locator("input[name=from]").fill("2021-05-01");
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload("agreement.pdf", "application/pdf",
					"%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
		page.getByText("Record the agreement").click();
		assertThat(page.locator(".summary").count()).as(page.locator("main").textContent()).isZero();
	}

	/** Returns the link's path, which is shown once because this portal sends no mail. */
	private static String invite(Visitor administrator, String email, String role, @Nullable String careSystem) {
		Page page = administrator.open("/admin/accounts/new").page();
		page.locator("input[name=email]").fill(email);
		page.locator("input[name=name]").fill("Sam Example");
		page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
		if (careSystem != null) {
			String value = page
				.locator("select[name=careSystem] option", new Page.LocatorOptions().setHasText(careSystem))
				.getAttribute("value");
			page.locator("select[name=careSystem]").selectOption(value);
		}
		page.locator("main form button[type=submit]").click();
		String link = page.locator("code[data-copy]").getAttribute("data-copy");
		page.reload();
		assertThat(page.locator("code[data-copy]").count()).as("the link is shown once").isZero();
		return link.replaceFirst("^https?://[^/]+", "");
	}

	private static void openAccount(Visitor person, String email) {
		Page page = person.page();
		person.assertAccessible();
		page.locator("input[name=fresh]").fill(PASSWORD);
		page.locator("input[name=again]").fill(PASSWORD);
		page.locator("main form button[type=submit]").click();
		if (page.url().contains("/sign-in")) {
			person.signIn(email, PASSWORD);
		}
	}

	private static void sendList(Visitor staff, CareSystem system) {
		Page page = staff.open("/").page();
		assertThat(page.locator(".tasks").textContent()).contains("Send your Historical Cohort patient list",
				"Due by Oct 31, 2099", "Answer the organizational survey");
		staff.open("/patient-lists/new");
		page.locator("input[type=file]").setInputFiles(file("list.csv", system.list()));
		page.locator("form[data-upload] button[type=submit]").click();
		page.getByText("ready to submit").first().waitFor();
		staff.open(page.url().replaceAll(".*(/patient-lists/\\d+).*", "$1/attestation"));
		page.locator("input[type=radio][value=NIL]").all().forEach((radio) -> radio.check());
		page.locator("input[type=checkbox][name=statements]").all().forEach((box) -> box.check());
		page.locator("input[name=printedTitle]").fill("Care coordination lead");
		page.locator("input[name=password]").fill(PASSWORD);
		page.getByText("Sign and submit").click();
		assertThat(page.url()).endsWith("/receipt");
	}

	private static void acceptOldest(Visitor administrator) {
		Page page = administrator.open("/review").page();
		page.locator("main table tbody a").first().click();
		page.getByText("Accept this list").click();
		page.getByText("Yes, accept the list").click();
		assertThat(page.locator(".notice").first().textContent()).contains("patients were enrolled");
	}

	private static FilePayload file(String name, String text) {
		return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A care system that takes part.
	 *
	 * @param code its code
	 * @param name its name
	 * @param clinic the code of the clinic that has patients
	 * @param patients how many patients its list has
	 */
	private record CareSystem(String code, String name, String clinic, int patients) {

		private String email() {
			return this.code.toLowerCase(Locale.ROOT) + "@care.example";
		}

		private String list() {
			StringBuilder rows = new StringBuilder("clinic_id,patient_id,last_name,first_name,date_of_birth,sex,"
					+ "care_coordination_start,payor_1,member_id_1\n");
			for (int i = 1; i <= this.patients; i++) {
				rows.append(this.clinic + ",P" + i + ",Invented" + (char) ('A' + i) + ",Pat,1950-03-0" + i
						+ ",F,2018-06-15,Medica,M" + i + "00200\n");
			}
			return rows.toString();
		}

	}

}
