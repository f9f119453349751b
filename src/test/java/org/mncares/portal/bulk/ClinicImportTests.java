package org.mncares.portal.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.ZipCode;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Address;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.organization.NewCareSystem;
import org.mncares.portal.organization.NewClinic;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Importing care systems and clinics: what is wrong, what changes, and who is quicker.
 */
@PortalTest
class ClinicImportTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String HEADER = "code,care_system,name,address,city,state,zip,hch_level,certified_on,"
			+ "certified_until,opened_on,closed_on\n";

	@Autowired
	private BulkImports imports;

	@Autowired
	private ImportDesk desk;

	@Autowired
	private BulkExports exports;

	@Autowired
	private ImportRows rows;

	@Autowired
	private ImportLines lines;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String system;

	private String code;

	@BeforeEach
	void aCareSystem() {
		int number = NUMBER.incrementAndGet();
		this.system = "BULK-" + number;
		this.code = "0B" + number;
		administration(() -> this.organizations.register(new NewCareSystem(this.system, "Bulk " + number,
				Address.inMinnesota(null, "Duluth", new ZipCode("55802")))));
	}

	@Test
	void newClinicsAreSavedWhenConfirmedAndNotBefore() {
		long id = upload(clinic("Lake Clinic", "Level 2,2020-05-01,,2000-01-01,"));
		assertThat(count()).isZero();
		assertThat(confirm(id)).isTrue();
		assertThat(count()).isOne();
		administration(() -> assertThat(this.directory.clinic(this.code)).satisfies((clinic) -> {
			assertThat(clinic.name()).isEqualTo("Lake Clinic");
			assertThat(clinic.certification().level().label()).isEqualTo("Level 2");
			assertThat(clinic.openedOn()).isEqualTo("2000-01-01");
		}));
		assertThat(audited("clinic.registered", "clinic/" + this.code)).singleElement()
			.satisfies((details) -> assertThat(details).contains("Lake Clinic", "name.new", this.system));
		assertThat(audited("bulk-import.confirmed", "bulk-import/" + id)).hasSize(1);
		assertThat(administration(() -> this.desk.view(id)).state()).isEqualTo(ImportState.CONFIRMED);
		assertThat(administration(() -> this.desk.count(id))).isEmpty();
	}

	@Test
	void oldValueStandsBesideNewAndGoesToTheTrail() {
		confirm(upload(clinic("Lake Clinic", "Level 2,2020-05-01,,2000-01-01,")));
		long id = upload(clinic("Lake Clinic \"North\"; =x", "3,5/1/2020,2023-04-30,2000-01-01,"));
		assertThat(lines(id, LineKind.CHANGE)).extracting(BulkLine::column, BulkLine::before, BulkLine::after)
			.containsExactly(tuple("Name", "Lake Clinic", "Lake Clinic \"North\"; =x"),
					tuple("HCH level", "Level 2", "Level 3"), tuple("Certified until", "", "2023-04-30"));
		assertThat(confirm(id)).isTrue();
		assertThat(audited("clinic.edited", "clinic/" + this.code)).singleElement()
			.satisfies((details) -> assertThat(details).contains("hch-level.old", "Level 2", "Level 3")
				.doesNotContain("zip"));
	}

	@Test
	void whatIsWrongIsSaidInSentences() {
		confirm(upload(clinic("Lake Clinic", ",,,2000-01-01,2020-01-01")));
		String other = this.system;
		aCareSystem();
		long id = upload(HEADER + "0B" + (NUMBER.get() - 1) + "," + this.system
				+ ",Moved,,Duluth,MN,55802,,,,2000-01-01,2021-01-01\nX1,NOWHERE,A,,B,XX,1,,2020-01-01,,2020-01-01,2020-01-01\n"
				+ "X2," + other + ",A,,B,MN,55802,2,,,,\nX3," + other + ",A,,B,MN,55802,2,2020-01-01,2019-01-01,,\n");
		assertThat(lines(id, LineKind.PROBLEM)).extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(2L, "Care system"), tuple(2L, "Closed on"), tuple(3L, "State"), tuple(3L, "ZIP"),
					tuple(3L, "Care system"), tuple(3L, "HCH level"), tuple(3L, "Closed on"), tuple(4L, "Certified on"),
					tuple(5L, "Certified until"));
		assertThat(lines(id, LineKind.PROBLEM).getFirst().sentence()).contains("belongs to " + other, "\"Move\"");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(id));
		assertThat(new String(administration(() -> this.desk.withProblems(id)), StandardCharsets.UTF_8))
			.contains("problems", "This clinic belongs to " + other);
	}

	@Test
	void closingIsAuditedAsClosing() {
		confirm(upload(clinic("Lake Clinic", ",,,2000-01-01,")));
		confirm(upload("clinic_code,system,name,city,state,zip,closed\n" + this.code + "," + this.system
				+ ",Lake Clinic,Duluth,MN,55802,2021-06-30\n"));
		administration(() -> assertThat(this.directory.clinic(this.code)).satisfies((clinic) -> {
			assertThat(clinic.closedOn()).isEqualTo("2021-06-30");
			assertThat(clinic.openedOn()).as("of which the file has no column").isEqualTo("2000-01-01");
		}));
		assertThat(audited("clinic.closed", "clinic/" + this.code)).hasSize(1);
	}

	@Test
	void whatChangedMeanwhileMakesANewReport() {
		confirm(upload(clinic("Lake Clinic", ",,,,")));
		long id = upload(clinic("River Clinic", ",,,,"));
		long seen = administration(() -> this.desk.view(id)).revision();
		confirm(upload(clinic("Hill Clinic", ",,,,")));
		assertThat(confirm(id)).isFalse();
		assertThat(lines(id, LineKind.CHANGE)).extracting(BulkLine::before).containsExactly("Hill Clinic");
		assertThat(confirm(id, seen)).as("the report that was seen before").isFalse();
		assertThat(confirm(id)).isTrue();
		assertThat(name()).isEqualTo("River Clinic");
	}

	@Test
	void postingTwiceSavesOnce() throws Exception {
		confirm(upload(clinic("Lake Clinic", ",,,,")));
		long id = upload(clinic("River Clinic", ",,,,"));
		long seen = administration(() -> this.desk.view(id)).revision();
		assertThat(AtOnce.all(() -> confirm(id, seen), () -> confirm(id, seen))).containsExactly(true, true);
		assertThat(audited("clinic.edited", "clinic/" + this.code)).hasSize(1);
		assertThat(audited("bulk-import.confirmed", "bulk-import/" + id)).hasSize(1);
	}

	@Test
	void oneOfTwoImportsOfTheSameIsSaved() throws Exception {
		long one = upload(clinic("Lake Clinic", ",,,,"));
		long other = upload(clinic("River Clinic", ",,,,"));
		assertThat(AtOnce.all(() -> confirm(one), () -> confirm(other))).containsExactlyInAnyOrder(true, false);
		assertThat(count()).isOne();
		assertThat(audited("clinic.registered", "clinic/" + this.code)).hasSize(1);
	}

	@Test
	void anExportImportedAgainChangesNothing() {
		confirm(upload(clinic("Lake Clinic", "Foundational,2020-05-01,,2000-01-01,")));
		int last = 0;
		for (String name : List.of("=cmd|' /C calc'!A0", "'=x; \"Nguyễn\" 🏥", "two  blanks, and\ta tab")) {
			NewClinic ugly = new NewClinic(this.code + "-" + ++last, name,
					Address.inMinnesota(name, name, new ZipCode("05501")), Certification.NONE, null);
			administration(
					() -> this.organizations.register(this.organizations.careSystem(this.system).orElseThrow(), ugly));
		}
		for (String kind : List.of("care-systems", "clinics")) {
			for (boolean workbook : List.of(true, false)) {
				byte[] file = administration(() -> this.exports.export(kind, workbook));
				long id = administration(() -> this.imports.receive(kind, "export", file));
				ImportView view = administration(() -> this.desk.view(id));
				assertThat(view.state()).as(kind + lines(id, LineKind.PROBLEM) + lines(id, LineKind.CHANGE))
					.isEqualTo(ImportState.NOTHING);
				assertThat(view.counts().rows()).isPositive();
			}
		}
	}

	@Test
	void fiftyThousandClinicsAreSavedAtOnce() {
		StringBuilder file = new StringBuilder(HEADER);
		StringBuilder edited = new StringBuilder(HEADER);
		for (int i = 0; i < 50_000; i++) {
			String start = "Z" + i + "," + this.system + ",Clinic ";
			String end = ",12 Main Street,Duluth,MN,55802,Level 2,2020-05-01,,2000-01-01,\n";
			file.append(start).append(i).append(end);
			edited.append(start).append("No. ").append(i).append(end);
		}
		administration(() -> this.transaction.execute((status) -> {
			timed("report of 50,000 new clinics, confirmation", file.toString());
			timed("report of 50,000 changed clinics, confirmation", edited.toString());
			assertThat(count()).isEqualTo(50_000);
			status.setRollbackOnly();
			return true;
		}));
	}

	private void timed(String what, String file) {
		long start = System.nanoTime();
		long id = upload(file);
		long reported = System.nanoTime();
		assertThat(this.desk.view(id).state()).isEqualTo(ImportState.READY);
		assertThat(confirm(id)).isTrue();
		long confirmed = System.nanoTime();
		System.out.printf("%s: %d ms, %d ms%n", what, (reported - start) / 1_000_000,
				(confirmed - reported) / 1_000_000);
	}

	@Test
	void whatNobodyConfirmsIsTakenAwayAfterAMonth() {
		long id = upload(clinic("Lake Clinic", ",,,,"));
		administration(() -> this.transaction.execute((status) -> {
			java.time.Instant now = this.desk.view(id).uploadedAt();
			ExpireImports.expire(this.rows, this.lines, now.plus(Duration.ofDays(29)));
			assertThat(this.desk.view(id).state()).isEqualTo(ImportState.READY);
			ExpireImports.expire(this.rows, this.lines, now.plus(Duration.ofDays(31)));
			return true;
		}));
		assertThat(administration(() -> this.desk.view(id)).state()).isEqualTo(ImportState.EXPIRED);
		assertThat(administration(() -> this.desk.count(id))).isEmpty();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> confirm(id));
		assertThat(count()).isZero();
	}

	@Test
	void onlyAdministratorsSeeImports() {
		long id = upload(clinic("Lake Clinic", ",,,,"));
		for (Scope scope : List.of(Scope.STUDY, Scope.STUDY_JOB, Scope.SIGN_IN)) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Scopes.call(scope, () -> this.desk.view(id)));
		}
	}

	private String clinic(String name, String rest) {
		return HEADER + this.code + "," + this.system + ",\"" + name.replace("\"", "\"\"").replaceFirst("^(?==)", "'")
				+ "\",,Duluth,MN,55802," + rest + "\n";
	}

	private long upload(String file) {
		return administration(
				() -> this.imports.receive("clinics", "clinics.csv", file.getBytes(StandardCharsets.UTF_8)));
	}

	private boolean confirm(long id) {
		return administration(() -> this.imports.confirm(id, this.desk.view(id).revision()));
	}

	private boolean confirm(long id, long revision) {
		return administration(() -> this.imports.confirm(id, revision));
	}

	private List<BulkLine> lines(long id, LineKind kind) {
		return administration(() -> this.desk.lines(id, kind, 100, 0));
	}

	private long count() {
		return administration(() -> this.transaction.execute((status) -> this.jdbc
			.sql("select count(*) from clinic c join care_system s on s.id = c.care_system_id where s.code = ?")
			.param(this.system)
			.query(Long.class)
			.single()));
	}

	private String name() {
		return administration(() -> this.directory.clinic(this.code).name());
	}

	private List<String> audited(String action, String subject) {
		return administration(() -> this.transaction.execute((status) -> this.jdbc
			.sql("select details::text from audit_entry where action = ? and subject = ? and actor_name = 'Kim Ånder'")
			.params(action, subject)
			.query(String.class)
			.list()));
	}

	private static <T> T administration(Callable<T> step) {
		try {
			return ActingAs.call(TestPeople.administrator(), step::call);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void administration(Runnable step) {
		administration(() -> {
			step.run();
			return Map.of();
		});
	}

}
