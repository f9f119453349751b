package org.mncares.portal.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.SomeCohorts;
import org.mncares.portal.core.CohortId;

/**
 * A data cut that a test invents row by row, written as the owner of the tables.
 */
public final class InventedEdition {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final TestDatabase database;

	private final long id;

	private int systems;

	private int clinics;

	private InventedEdition(TestDatabase database, CohortId cohort) {
		this.database = database;
		this.id = insert("""
				insert into edition (kind, name, cohort_id, cohort_name, as_of, made_at, made_by, definition_version,
				                     definition_name, ruca_vintage, large_above)
				values ('CUT', ?, ?, 'Invented Cohort', '2021-10-29', '2021-10-29 17:00Z', 'A. Analyst', 2,
				        'Refined definition', '2010', 10) returning id""", "Invented " + NUMBER.incrementAndGet(),
				cohort.value());
	}

	/** A data cut without rows. */
	public static InventedEdition begin(TestDatabase database, Cohorts cohorts) {
		return new InventedEdition(database, SomeCohorts.cohort(cohorts));
	}

	public long id() {
		return this.id;
	}

	/** Its parameter in an address. */
	public String cut() {
		return "cut=" + this.id;
	}

	/** A care system that has submitted its survey once; gives its id. */
	public long system(String name, String size, String location, String model) {
		return system(name, size, location, model, "SUBMITTED", "ACCEPTED");
	}

	public long system(String name, String size, String location, String model, String survey, @Nullable String list) {
		this.systems++;
		boolean signed = !survey.equals("OPEN") && !survey.equals("NOT_OPENED");
		return insert(
				"""
						insert into edition_care_system (edition_id, care_system_id, code, name, city, zip, size, location,
						    reported_class, certified, clinics, survey_state, survey_number, survey_answered, survey_questions,
						    survey_opened_at, survey_signed_at, list_state, submitted_clinics, nil_clinics, part, people_shown)
						values (?, ?, ?, ?, 'Winona', '55987', ?, ?, ?, 3, 3, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?, 1, 1, 1,
						        true)
						returning care_system_id""",
				this.id, (long) this.systems, "S" + this.systems, name, size, location, model, survey,
				signed ? 2 : null, survey.equals("NOT_OPENED") ? null : 7, survey.equals("NOT_OPENED") ? null : 9,
				survey.equals("NOT_OPENED") ? null : "2021-07-01 12:00Z", signed ? "2021-07-09 12:00Z" : null, list);
	}

	/** A clinic with a condition for each letter: y met, n not met, another not known. */
	public long clinic(long system, String name, String model, String own, String conditions, @Nullable String ruca) {
		this.clinics++;
		long clinic = insert("""
				insert into edition_clinic (edition_id, clinic_id, care_system_id, code, name, city, zip, ruca_code,
				    location, hch_level, own_decision, reported_class, overridden, submission_number, answer)
				values (?, ?, ?, ?, ?, 'Duluth', '55802', ?, 'RURAL', 'LEVEL_2', ?, ?, false, 1, 'TO_FOLLOW')
				returning clinic_id""", this.id, (long) this.clinics, system, "" + (100 + this.clinics), name, ruca,
				own, model);
		for (int i = 0; i < conditions.length(); i++) {
			char letter = conditions.charAt(i);
			insert("""
					insert into edition_condition (edition_id, clinic_id, position, code, wording, state, overridden)
					values (?, ?, ?, ?, ?, ?, false) returning clinic_id""", this.id, clinic, i + 1, "c" + (i + 1),
					"Wording " + (i + 1), (letter == 'y') ? "MET" : (letter == 'n') ? "NOT_MET" : "UNKNOWN");
		}
		return clinic;
	}

	public InventedEdition answer(long system, String linkId, Object value) {
		insert("""
				insert into edition_answer (edition_id, care_system_id, link_id, position, value)
				values (?, ?, ?, 0, ?) returning edition_id""", this.id, system, linkId, value.toString());
		return this;
	}

	private long insert(String sql, @Nullable Object... values) {
		try (Connection owner = this.database.connect(TestDatabase.OWNER);
				PreparedStatement statement = owner.prepareStatement(sql)) {
			int at = 0;
			for (Object value : values) {
				statement.setObject(++at, value);
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

}
