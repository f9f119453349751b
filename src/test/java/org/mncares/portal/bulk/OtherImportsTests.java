package org.mncares.portal.bulk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.cohort.SomeCohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Importing payors, people and participation.
 */
@PortalTest
class OtherImportsTests {

	private static final AtomicInteger NUMBER = new AtomicInteger(100);

	@Autowired
	private BulkImports imports;

	@Autowired
	private ImportDesk desk;

	@Autowired
	private BulkExports exports;

	@Autowired
	private PayorPartners partners;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final Caller administrator = TestPeople.administrator();

	private int number;

	@BeforeEach
	void another() {
		this.number = NUMBER.incrementAndGet();
	}

	@Test
	void payorsAreRegisteredAndChangedWithTheirAliases() {
		String code = "BP" + this.number;
		long id = upload("payors",
				"code,name,short_name,joined_on,member_id_pattern,aliases\n" + code + ",Bulk Payor " + this.number
						+ ",BulkP" + this.number + ",2020-01-01,\\d{9},\"BP-A" + this.number + "; BP-B" + this.number
						+ "\"\n");
		assertThat(lines(id, LineKind.PROBLEM)).isEmpty();
		assertThat(confirm(id)).isTrue();
		assertThat(payor(code).aliases()).containsExactly("BP-A" + this.number, "BP-B" + this.number);
		long change = upload("payors",
				"code,name,short_name,joined_on,left_on,aliases\n" + code + ",Bulk Payor " + this.number + ",BulkP"
						+ this.number + ",2020-01-01,2022-01-01,BP-B" + this.number + ";BP-C" + this.number + "\n");
		assertThat(lines(change, LineKind.CHANGE)).extracting(BulkLine::column).containsExactly("Left on", "Aliases");
		assertThat(confirm(change)).isTrue();
		assertThat(payor(code)).satisfies((payor) -> {
			assertThat(payor.aliases()).containsExactly("BP-B" + this.number, "BP-C" + this.number);
			assertThat(payor.leftOn()).isEqualTo("2022-01-01");
			assertThat(payor.memberIdPattern()).as("of which the file has no column").isEqualTo("\\d{9}");
		});
	}

	@Test
	void aNameThatTwoPayorsClaimIsAProblem() {
		in(() -> this.partners.register(new NewPayor("TK" + this.number, "Taken " + this.number, "Tk" + this.number,
				LocalDate.of(2020, 1, 1), null, List.of("Alias of " + this.number))));
		long id = upload("payors",
				"code,name,short_name,joined_on,member_id_pattern,aliases\n" + "A-1,A,B,,,\n" + "N" + this.number
						+ ",New " + this.number + ",Nw" + this.number + ",2020-01-01,(a+)+,alias OF " + this.number
						+ "\nM" + this.number + ",More " + this.number + ",NEW-" + this.number
						+ ",2020-01-01,,self pay\n");
		assertThat(lines(id, LineKind.PROBLEM)).extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(2L, "Code"), tuple(2L, "Joined on"), tuple(3L, "Member ID pattern"),
					tuple(3L, "Aliases"), tuple(4L, "Aliases"), tuple(4L, "Short name"));
	}

	@Test
	void participationIsSavedAndDecidedAnew() {
		CohortId cohort = SomeCohorts.cohort(this.cohorts);
		String cohortCode = in(() -> this.cohorts.cohort(cohort)).code();
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		String clinic = code(SomeOrganizations.clinic(this.organizations, system));
		String header = "clinic,cohort,from,to,active\n";
		long id = upload("participation",
				header + clinic + "," + cohortCode.toUpperCase(java.util.Locale.ROOT) + ",2021-06-01,,x\n");
		assertThat(lines(id, LineKind.PROBLEM)).isEmpty();
		assertThat(confirm(id)).isTrue();
		assertThat(in(() -> this.participation.participating(cohort, system))).hasSize(1);
		assertThat(audited("cohort.participation-changed", "%" + clinic + "%from.new%2021-06-01%")).isOne();
		assertThat(audited("cohort.clinics-imported", "%" + clinic + "%")).isOne();
		assertThat(confirm(upload("participation", header + clinic + "," + cohortCode + ",2021-06-01,2021-07-01,no\n")))
			.isTrue();
		assertThat(in(() -> this.participation.participating(cohort, system))).isEmpty();
		long wrong = upload("participation",
				header + clinic + "," + cohortCode + ",2021-06-01,2021-05-01,Yes\nNO-SUCH,nowhere,,,no\n");
		assertThat(lines(wrong, LineKind.PROBLEM)).extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(2L, "To"), tuple(2L, "Active"), tuple(3L, "Clinic"), tuple(3L, "Cohort"),
					tuple(3L, "To"));
	}

	@Test
	void peopleAreInvitedOnce() {
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		String careSystem = in(() -> this.directory.careSystem(system, LocalDate.of(2021, 6, 1))).code();
		String email = "bulk" + this.number + "@test.example";
		Caller known = TestPeople.open(this.accounts, Role.ANALYST, null);
		String header = "email,name,title,role,care_system,manager\n";
		String row = email.toUpperCase(java.util.Locale.ROOT) + ",Kim,Lead,staff," + careSystem + ",yes\n";
		long wrong = upload("people",
				header + row + known.email() + ",Other,Nurse,analyst,,\n" + "a@b,Kim,,boss,,\n" + "x" + email
						+ ",Kim,,staff,NOWHERE,\ny" + email + ",Kim,,admin," + careSystem + ",Yes\nz" + email
						+ ",Kim,,staff,,\n");
		assertThat(lines(wrong, LineKind.PROBLEM)).extracting(BulkLine::row, BulkLine::column)
			.containsExactly(tuple(3L, "E-mail address"), tuple(4L, "E-mail address"), tuple(4L, "Role"),
					tuple(5L, "Care system"), tuple(6L, "Care system"), tuple(6L, "Manager"), tuple(7L, "Care system"));
		long id = upload("people", header + row);
		assertThat(confirm(id)).isTrue();
		assertThat(confirm(id)).as("twice").isTrue();
		long invited = in(() -> this.transaction.execute((status) -> this.jdbc
			.sql("select count(*) from invitation where email = ? and manager and state = 'OPEN'")
			.param(email)
			.query(Long.class)
			.single()));
		assertThat(invited).isOne();
		assertThat(in(() -> this.desk.view(upload("people", header + row))).state()).isNotEqualTo(ImportState.READY);
	}

	@Test
	void everyExportImportedAgainChangesNothing() {
		in(() -> this.partners.register(new NewPayor("EX" + this.number, "=Export; \"" + this.number,
				"'=E" + this.number, LocalDate.of(2020, 1, 1), null,
				List.of("=E; F" + this.number, "zz" + this.number, "Aa" + this.number))));
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		ClinicId clinic = SomeOrganizations.clinic(this.organizations, system);
		TestPeople.open(this.accounts, Role.CARE_SYSTEM, system);
		CohortId cohort = SomeCohorts.cohort(this.cohorts);
		in(() -> {
			this.participation.join(cohort, system, List.of(clinic), null);
			return true;
		});
		for (String kind : List.of("care-systems", "clinics", "payors", "people", "participation")) {
			for (boolean workbook : List.of(true, false)) {
				byte[] file = in(() -> this.exports.export(kind, workbook));
				long id = in(() -> this.imports.receive(kind, "export", file));
				assertThat(lines(id, LineKind.PROBLEM)).as(kind).isEmpty();
				assertThat(lines(id, LineKind.CHANGE)).as(kind).isEmpty();
				assertThat(lines(id, LineKind.NEW)).as(kind).isEmpty();
			}
			assertThat(in(() -> this.exports.template(kind, true))).isNotEmpty();
		}
	}

	private PayorView payor(String code) {
		return in(() -> this.partners.payor(code));
	}

	private String code(ClinicId clinic) {
		return in(() -> this.directory.clinics()).stream()
			.filter((view) -> view.id().equals(clinic))
			.findFirst()
			.orElseThrow()
			.code();
	}

	private long audited(String action, String details) {
		return in(() -> this.transaction.execute(
				(status) -> this.jdbc.sql("select count(*) from audit_entry where action = ? and details::text like ?")
					.params(action, details)
					.query(Long.class)
					.single()));
	}

	private long upload(String kind, String file) {
		return in(() -> this.imports.receive(kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8)));
	}

	private boolean confirm(long id) {
		return in(() -> this.imports.confirm(id, this.desk.view(id).revision()));
	}

	private List<BulkLine> lines(long id, LineKind kind) {
		return in(() -> this.desk.lines(id, kind, 100, 0));
	}

	private <T> T in(Callable<T> step) {
		try {
			return ActingAs.call(this.administrator, step::call);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
