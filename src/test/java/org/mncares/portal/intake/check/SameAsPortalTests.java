package org.mncares.portal.intake.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListCounts;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.profile.ProfileFile;
import org.mncares.portal.precheck.PreChecked;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checker on one's own computer and the portal find the same in the same file: codes,
 * rows, columns, values and hints, and what becomes of the rows.
 */
@PortalTest
@Import(SomeStudy.class)
class SameAsPortalTests {

	private static final String OF_PORTAL = """
			select concat_ws('|', coalesce(row_number::text, 'null'), code, coalesce(column_key, ''),
			                 coalesce(value, 'null'), coalesce(hint, 'null'))
			  from patient_list_finding where list_id = :list
			union all
			select concat_ws('|', row_number, coalesce(list_reason, reason), '', 'null', 'null') from checked_rows
			 where list_id = :list and coalesce(list_outcome, outcome) = 'NOT_ELIGIBLE'""";

	@TempDir
	Path temporary;

	@Autowired
	private SomeStudy study;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(3);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void inAnyMessyList(long seed) throws Exception {
		AnyMessyList list = new AnyMessyList(seed, this.member.codes());
		same(list.name(), list.bytes());
	}

	@ParameterizedTest
	@ValueSource(strings = { "honeycrisp-care-coordination.xlsx", "honeycrisp-care-coordination-corrected.xlsx" })
	void inTheSamples(String name) throws Exception {
		same(name, Files.readAllBytes(Path.of("docs/samples", name)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "clinic_id,patient_id\n1,2\n", "%PDF-1.7\n", "a,b\n1,2\n" })
	void inWhatCannotBeRead(String text) throws Exception {
		if (!text.isEmpty()) {
			same("list.csv", text.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void inAListThatIsRefused() throws Exception {
		byte[] bytes = (SomeStudy.HEADER.strip() + ",research_opt_out\n" + this.member.eligible(0, 1).strip() + ",Y\n"
				+ this.member.eligible(0, 2).strip() + ",N\n")
			.getBytes(StandardCharsets.UTF_8);
		PatientListId list = this.study.upload(this.member, "list.csv", bytes);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.REFUSED);
		PreChecked checked = check(bytes);
		assertThat(checked.exit()).isEqualTo(3);
		// What people wrote is erased in the portal.
		assertThat(withoutValues(checked.lines())).isEqualTo(withoutValues(ofPortal(list)));
	}

	private void same(String name, byte[] bytes) throws Exception {
		PatientListId list = this.study.upload(this.member, name, bytes);
		PatientListView view = this.study.view(list);
		PreChecked checked = check(bytes);
		assertThat(checked.lines()).isEqualTo(ofPortal(list));
		if (!view.isUnreadable()) {
			ListCounts counts = view.counts();
			assertThat(List.of(checked.rows(), checked.eligible(), checked.corrections(), checked.warnings()))
				.containsExactly(counts.rowsRead(), counts.rowsEligible(), counts.cellsToCorrect(), counts.warnings());
		}
		assertThat(checked.exit()).isEqualTo(view.isUnreadable() ? 2 : ((view.status() == ListStatus.READY) ? 0 : 1));
	}

	private PreChecked check(byte[] bytes) throws Exception {
		byte[] profile = this.mvc
			.perform(MockMvcRequestBuilders.get("/patient-lists/check-profile.json")
				.with(TestPeople.signedIn(this.member.staff())))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		CheckProfile read = ProfileFile.read(new ByteArrayInputStream(profile));
		return PreChecked.of(read, bytes, this.temporary);
	}

	private List<String> ofPortal(PatientListId list) {
		return Scopes
			.call(Scope.of(this.member.careSystem()), () -> this.transaction
				.execute((status) -> this.jdbc.sql(OF_PORTAL).param("list", list.value()).query(String.class).list()))
			.stream()
			.sorted()
			.toList();
	}

	private static List<String> withoutValues(List<String> lines) {
		return lines.stream()
			.map((line) -> line.split("\\|", 4))
			.map((parts) -> parts[0] + parts[1] + parts[2])
			.toList();
	}

	static Stream<Long> seeds() {
		return Stream.iterate(1L, (seed) -> seed + 1).limit(14);
	}

}
