package org.mncares.portal.dashboard.edition;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.payor.PayorPartners;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of an edition of the demonstration study are the published ones, and each
 * condition of the statements that make it, and of the views of figures that they read,
 * is needed for that: one at a time is taken out.
 */
@DemoTest
class EditionFiltersTests {

	private static final String PUBLISHED = "43 systems, 322 clinics, 38 and 194 submitted, 11023 people, "
			+ "8785 covered, 265 twice";

	private static final String CLASSES = "MEDICAL 22 with 109, MEDICAL_SOCIAL 19 with 165, MIXED 2 with 48";

	private static final List<String> VIEWS = List.of("participating_clinic", "enrolled_patient", "accepted_answer",
			"patient_partner", "clinic_care_model", "clinic_condition");

	private static final Pattern CONDITIONS = Pattern.compile("WHERE (.*?)(?=\\s+(?:ORDER|GROUP) BY|;|\\z)",
			Pattern.DOTALL);

	@Autowired
	private TestDatabase database;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private OrganizationDirectory organizations;

	@Autowired
	private PayorPartners payors;

	private Connection owner;

	@BeforeEach
	void connect() throws SQLException {
		this.owner = this.database.connect(TestDatabase.OWNER);
		this.owner.setAutoCommit(false);
	}

	@AfterEach
	void rollBack() throws SQLException {
		this.owner.rollback();
		this.owner.close();
	}

	@Test
	void areThePublishedOnes() throws SQLException {
		assertThat(figures(UnaryOperator.identity())).startsWith(PUBLISHED).contains(CLASSES, " 43 surveys");
	}

	@Test
	void needEachConditionOfEachView() throws SQLException {
		String whole = figures(UnaryOperator.identity());
		for (String view : VIEWS) {
			String definition = definition(view);
			List<String> conditions = conditions(definition);
			assertThat(conditions).as(view).isNotEmpty();
			for (String condition : conditions) {
				try (Statement statement = this.owner.createStatement()) {
					statement.execute("create or replace view " + view + " with (security_invoker = true) as "
							+ definition.replace(condition, "true"));
				}
				assertThat(figures(UnaryOperator.identity())).as("%s without %s", view, condition).isNotEqualTo(whole);
			}
		}
	}

	@Test
	void needTheConditionOfEachStatement() throws SQLException {
		String whole = figures(UnaryOperator.identity());
		for (String sql : List.of(EditionSql.CLINICS, EditionSql.PEOPLE, EditionSql.MONTHS, EditionSql.LISTS,
				EditionSql.CONDITIONS, EditionSql.ANSWERS)) {
			String into = sql.substring(0, sql.indexOf('(')).strip();
			String changed = figures((text) -> text.startsWith(into)
					? text.replaceFirst("where (c\\.)?cohort_id = \\?", "where ($1cohort_id = ? or true)") : text);
			assertThat(changed).as(into + " without its cohort").isNotEqualTo(whole);
		}
	}

	/** Another cohort at the same clinics: patients and a list that do not count. */
	private static void addAnotherCohort(JdbcClient jdbc) {
		for (String sql : List.of("""
				insert into cohort (code, name, window_first, window_last, minimum_age, submission_opens,
				                    submission_closes, definition_version, version)
				values ('another', 'Another', '2021-01-01', '2021-12-31', 18, '2021-01-01', '2021-12-31', 1, 0)""", """
				insert into cohort_clinic (cohort_id, clinic_id, care_system_id)
				select o.id, c.clinic_id, c.care_system_id from cohort o, cohort_clinic c
				 where o.code = 'another' and c.active order by c.clinic_id limit 1""", """
				insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id, care_coordination_start,
				                     enrolled_at)
				select cohort_id, care_system_id, clinic_id, 0, '2021-06-01', '2021-06-01' from cohort_clinic
				 where cohort_id = (select id from cohort where code = 'another')""", """
						with p as (insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id,
				                                care_coordination_start, enrolled_at, status, withdrawn_at, withdrawal)
				           select cohort_id, care_system_id, clinic_id, 0, '2021-06-01', '2021-06-01', 'WITHDRAWN',
				                  '2021-06-02', 'OBJECTED'
				             from cohort_clinic where cohort_id = (select id from cohort where code = 'another')
				           returning *)
				insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
				select p.id, p.care_system_id, 1, 'PARTNER', (select min(id) from payor) from p""",
				"""
						with l as (insert into patient_list (cohort_id, care_system_id, status, uploaded_by, uploaded_by_name,
								                                     uploaded_at, reviewed_at)
								           select cohort_id, care_system_id, 'ACCEPTED', 0, '', '2021-06-01', '2021-06-01'
								             from cohort_clinic where cohort_id = (select id from cohort where code = 'another')
								           returning *)
								insert into patient_list_clinic (list_id, care_system_id, clinic_id, answer)
								select l.id, l.care_system_id, c.clinic_id, 'NIL' from l join cohort_clinic c on c.cohort_id = l.cohort_id""")) {
			jdbc.sql(sql).update();
		}
	}

	/** Makes an edition as the owner, with the statements as they are altered. */
	private String figures(UnaryOperator<String> alter) throws SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(altering(alter), true));
		WriteEdition write = new WriteEdition(jdbc, this.cohorts, this.organizations, this.payors,
				new DecidePeople(jdbc, new EditionPeople(jdbc)));
		String counted;
		try {
			addAnotherCohort(jdbc);
			long id = Scopes.call(Scope.STUDY,
					() -> write.write(new NewEdition(null, null, "a test", LocalDate.of(2021, 10, 31), Instant.now())));
			counted = jdbc
				.sql("""
						select format('%s systems, %s clinics, %s and %s submitted, %s people, %s covered, %s twice, %s months, '
						              '%s lists, %s nil, %s, %s meet it, %s answers, %s conditions, %s surveys',
						    (select count(*) from edition_care_system where edition_id = :id),
						    (select count(*) from edition_clinic where edition_id = :id),
						    (select count(*) from edition_care_system where edition_id = :id and submitted_clinics > 0),
						    (select count(*) from edition_clinic where edition_id = :id and answer = 'SUBMITTED'),
						    (select sum(people) from edition_people where edition_id = :id),
						    (select sum(people) from edition_people where edition_id = :id and partners <> '{}'),
						    (select sum(people) from edition_people where edition_id = :id and cardinality(partners) > 1),
						    (select sum(people) from edition_month where edition_id = :id),
						    (select count(*) from edition_list where edition_id = :id),
						    (select count(*) from edition_clinic where edition_id = :id and answer = 'NIL'),
						    (select string_agg(line, ', ' order by line)
						       from (select reported_class || ' ' || count(*) || ' with ' || sum(clinics) as line
						               from edition_care_system where edition_id = :id group by reported_class)),
						    (select count(*) from edition_clinic where edition_id = :id and own_decision = 'MEETS'),
						    (select count(*) from edition_answer where edition_id = :id),
						    (select count(*) from edition_condition where edition_id = :id),
						    (select count(*) from edition_care_system
						      where edition_id = :id and survey_state = 'SUBMITTED'))""")
				.param("id", id)
				.query(String.class)
				.single();
		}
		catch (org.springframework.dao.DataAccessException | NullPointerException ex) {
			// What is left out makes the making fail: it is needed as well.
			counted = "refused";
		}
		this.owner.rollback();
		return counted;
	}

	/** The owner's connection, with each statement altered before it is prepared. */
	private Connection altering(UnaryOperator<String> alter) {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						arguments[0] = alter.apply((String) arguments[0]);
					}
					return method.invoke(this.owner, arguments);
				});
	}

	private static List<String> conditions(String definition) {
		Matcher where = CONDITIONS.matcher(definition);
		return where.find() ? List.of(where.group(1).strip().split("\\s+AND\\s+")) : List.of();
	}

	private String definition(String view) throws SQLException {
		try (Statement statement = this.owner.createStatement();
				ResultSet row = statement.executeQuery("select pg_get_viewdef('" + view + "'::regclass, true)")) {
			row.next();
			return row.getString(1);
		}
	}

}
