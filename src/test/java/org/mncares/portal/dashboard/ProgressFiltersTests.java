package org.mncares.portal.dashboard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.demo.DemoTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The progress figures on the demonstration study: they are the published ones, and each
 * condition of the query and of its views is needed for that. The conditions are taken
 * out of the views as they stand in the database, one at a time.
 */
@DemoTest
class ProgressFiltersTests {

	private static final Figures PUBLISHED = new Figures(43, 322, 38, 194, 11_023);

	private static final List<String> VIEWS = List.of("participating_clinic", "enrolled_patient", "accepted_answer");

	private static final Pattern CONDITIONS = Pattern.compile("WHERE (.*?)(?=\\s+(?:ORDER|GROUP) BY|;|\\z)",
			Pattern.DOTALL);

	@Autowired
	private TestDatabase database;

	private Connection owner;

	private int nil;

	@BeforeEach
	void count() throws SQLException {
		this.owner = this.database.connect(TestDatabase.OWNER);
		this.owner.setAutoCommit(false);
		this.nil = nil();
	}

	@AfterEach
	void rollBack() throws SQLException {
		this.owner.rollback();
		this.owner.close();
	}

	@Test
	void areThePublishedOnes() throws SQLException {
		assertThat(figures(ProgressQuery.CLINICS)).isEqualTo(PUBLISHED);
		assertThat(this.nil).isPositive();
	}

	@Test
	void needTheConditionOfTheQuery() throws SQLException {
		String without = ProgressQuery.CLINICS.replace("where cohort_id = :cohort", "");
		assertThat(without).isNotEqualTo(ProgressQuery.CLINICS);
		assertThat(figures(without)).isNotEqualTo(PUBLISHED);
	}

	@Test
	void needEachConditionOfEachView() throws SQLException {
		for (String view : VIEWS) {
			assertThat(ProgressQuery.CLINICS).contains(view);
			String definition = definition(view);
			List<String> conditions = conditions(definition);
			assertThat(conditions).as(view).isNotEmpty();
			for (String condition : conditions) {
				replace(view, definition.replace(condition, "true"));
				assertThat(List.of(figures(ProgressQuery.CLINICS), nil())).as("%s without %s", view, condition)
					.isNotEqualTo(List.of(PUBLISHED, this.nil));
				this.owner.rollback();
			}
		}
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

	private void replace(String view, String definition) throws SQLException {
		try (Statement statement = this.owner.createStatement()) {
			statement.execute("create or replace view " + view + " with (security_invoker = true) as " + definition);
		}
	}

	private Figures figures(String sql) throws SQLException {
		Set<Long> systems = new HashSet<>();
		Set<Long> submittedSystems = new HashSet<>();
		int clinics = 0;
		int submitted = 0;
		long patients = 0;
		for (Line line : lines(sql)) {
			clinics++;
			systems.add(line.system());
			if (line.patients() > 0) {
				submitted++;
				submittedSystems.add(line.system());
			}
			patients += line.patients();
		}
		return new Figures(systems.size(), clinics, submittedSystems.size(), submitted, patients);
	}

	private int nil() throws SQLException {
		return (int) lines(ProgressQuery.CLINICS).stream().filter((line) -> line.nil() && line.patients() == 0).count();
	}

	private List<Line> lines(String sql) throws SQLException {
		List<Line> lines = new ArrayList<>();
		try (Statement statement = this.owner.createStatement();
				ResultSet row = statement
					.executeQuery(sql.replace(":cohort", "(select id from cohort where code = 'historical')"))) {
			while (row.next()) {
				lines.add(new Line(row.getLong("care_system_id"), row.getBoolean("nil"), row.getLong("patients")));
			}
		}
		return lines;
	}

	private record Figures(int systems, int clinics, int submittedSystems, int submitted, long patients) {
	}

	private record Line(long system, boolean nil, long patients) {
	}

}
