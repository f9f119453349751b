package org.mncares.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One care system never reaches what is another's, and analysts never learn who anybody
 * is: asked of every route, and of the database itself.
 */
@PortalTest
@Import(SomeStudy.class)
class IsolationTests {

	private static final String FAMILY = "Zylberschlag";

	private static final String NUMBER = "ISO-NUMBER-1";

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

	/** Closed to care systems' staff, {@code /colleagues} to all but their managers. */
	private static final Set<String> OF_THE_STUDY = Set.of("/review", "/surveys/responses", "/classification",
			"/data-cuts", "/dashboards", "/admin", "/colleagues");

	/** Without rows of the other care system in these the test would be blind. */
	private static final Set<String> HOLD_ROWS = Set.of("clinic", "cohort_clinic", "patient_list",
			"patient_list_clinic", "patient_list_chunk", "checked_rows", "attestation", "account");

	private static final Set<String> NAME_PATIENTS = Set.of("patient_identity", "checked_rows", "patient_list_chunk",
			"patient_list_finding", "patient_list_left_out", "patient_list_correction", "patient_list_confirmation",
			"research_objection");

	@Autowired
	private SomeStudy study;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Member own;

	private Member other;

	private PatientListId list;

	@BeforeEach
	void twoCareSystems() {
		this.own = this.study.member(1);
		this.other = this.study.member(1);
		this.list = this.study.upload(this.other, SomeStudy.HEADER + this.other.eligible(0, 7)
				+ this.other.row(0, NUMBER, FAMILY, "1950-01-01", "2017-06-15"));
	}

	@Test
	void noRouteLeadsToAnotherSystemsThings() throws Exception {
		this.study.submit(this.other, this.list, Map.of());
		List<String> found = new ArrayList<>();
		for (Route route : routes()) {
			MockHttpServletResponse answer = ask(route, this.own.staff());
			assertThat(answer.getStatus()).as(route.toString()).isIn(404, 403);
			assertThat(answer.getStatus() == 403).as(route.toString())
				.isEqualTo(OF_THE_STUDY.stream().anyMatch(route.path()::startsWith));
			assertThat(answer.getContentAsString()).as(route.toString()).doesNotContain(FAMILY, NUMBER);
			if (route.method() == HttpMethod.GET && ask(route, this.other.staff()).getStatus() == 200) {
				found.add(route.path().replaceAll("\\d+", "#"));
			}
		}
		// What the same addresses give to whom they belong to.
		assertThat(found).contains("/patient-lists/#", "/patient-lists/#/receipt", "/patient-lists/#/withdrawal",
				"/clinics/#");
	}

	@Test
	void noPageNamesAPatientToAnAnalyst() throws Exception {
		for (Route route : routes()) {
			String page = ask(route, TestPeople.analyst()).getContentAsString();
			assertThat(page).as(route.toString()).doesNotContain(FAMILY, NUMBER);
		}
		for (String path : List.of("/", "/patient-lists", "/review", "/clinics", "/dashboards/progress")) {
			String page = ask(new Route(HttpMethod.GET, path), TestPeople.analyst()).getContentAsString();
			assertThat(page).as(path).doesNotContain(FAMILY, NUMBER);
		}
	}

	@Test
	void theDatabaseGivesACareSystemNoRowOfAnother() {
		this.study.submit(this.other, this.list, Map.of());
		Set<String> tables = tables();
		assertThat(tables).containsAll(HOLD_ROWS).containsAll(NAME_PATIENTS);
		for (String table : tables) {
			assertThat(rows(table, Scope.of(this.own.careSystem()))).as(table).isZero();
		}
		Set<String> seen = new HashSet<>(tables);
		seen.removeIf((table) -> rows(table, Scope.of(this.other.careSystem())) == 0);
		assertThat(seen).containsAll(HOLD_ROWS);
	}

	@Test
	void theDatabaseNamesNobodyToAnAnalystAndNothingToNobody() {
		for (String table : NAME_PATIENTS) {
			assertThat(rows(table, Scope.STUDY)).as(table).isZero();
		}
		for (String table : tables()) {
			assertThat(count(table, this.other.careSystem())).as(table + " without a scope").isZero();
		}
	}

	/** All with a variable that names a thing of a care system. */
	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> {
			Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
			mapping.getPatternValues()
				.stream()
				.filter((pattern) -> pattern.contains("{"))
				.forEach((pattern) -> methods
					.forEach((method) -> routes.add(new Route(HttpMethod.valueOf(method.name()), filled(pattern)))));
		});
		assertThat(routes).hasSizeGreaterThan(10);
		return routes;
	}

	private String filled(String pattern) {
		return VARIABLE.matcher(pattern).replaceAll((variable) -> switch (variable.group(1)) {
			case "id" -> this.list.toString();
			case "key" -> "PL-702";
			case "token" -> "1-" + "x".repeat(43);
			case "kind" -> "clinics";
			case "careSystem" -> systemCode();
			case "clinic" -> this.other.codes().getFirst();
			case "vintage" -> "2010";
			case "linkId" -> "no-such-section";
			case "number", "version", "row", "correction", "confirmation" -> "1";
			case "code" -> pattern.startsWith("/clinics") ? this.other.codes().getFirst()
					: pattern.startsWith("/care-systems") ? systemCode() : "PL-702";
			default -> throw new IllegalStateException("Which value of another system is " + variable.group() + "?");
		});
	}

	private String systemCode() {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql("select code from care_system where id = ?")
					.param(this.other.careSystem().value())
					.query(String.class)
					.single()));
	}

	private MockHttpServletResponse ask(Route route, Caller person) throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.request(route.method(), route.path())
				.param("rows", "3")
				.param("all", "false")
				.param("reason", "Not mine")
				.param("message", "Not mine")
				.with(csrf())
				.with(TestPeople.signedIn(person)))
			.andReturn()
			.getResponse();
	}

	/** Tables and views with a care system's rows that the application may read. */
	private Set<String> tables() {
		return new TreeSet<>(this.jdbc.sql("""
				select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
				 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
				   and a.attname = 'care_system_id' and has_table_privilege(c.oid, 'select')""")
			.query(String.class)
			.list());
	}

	private long rows(String table, Scope scope) {
		return Scopes.call(scope, () -> this.transaction.execute((status) -> count(table, this.other.careSystem())));
	}

	private long count(String table, CareSystemId careSystem) {
		return this.jdbc.sql("select count(*) from " + table + " where care_system_id = ?")
			.param(careSystem.value())
			.query(Long.class)
			.single();
	}

	private record Route(HttpMethod method, String path) {
	}

}
