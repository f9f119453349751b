package org.mncares.portal.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.dashboard.Progress.MonthLine;
import org.mncares.portal.dashboard.Progress.SystemLine;
import org.mncares.portal.dashboard.Progress.Tally;
import org.mncares.portal.dashboard.edition.EditionView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the collection of patient lists is. Which counts of people show is decided with
 * the edition; the figures by month count only the care systems whose counts show, so
 * that no difference of two tables gives a hidden one away.
 */
@Service
@Transactional(readOnly = true)
public class ProgressDashboard {

	private static final String SYSTEMS = """
			select s.code, s.name, s.clinics, s.submitted_clinics, s.nil_clinics, s.people_shown,
			       coalesce(p.people, 0) as people
			  from edition_care_system s
			  left join (select care_system_id, sum(people) as people from edition_people
			              where edition_id = :edition group by 1) p on p.care_system_id = s.care_system_id
			 where s.edition_id = :edition
			 order by lower(s.name), s.code""";

	private static final String MONTHS = """
			select m.month, sum(m.people) as people
			  from edition_month m
			  join edition_care_system s on s.edition_id = m.edition_id and s.care_system_id = m.care_system_id
			 where m.edition_id = :edition and s.people_shown
			 group by m.month order by m.month""";

	private static final String SHOWN = """
			select coalesce(bool_and(people_shown), true) from edition_part where edition_id = :edition""";

	private final JdbcClient jdbc;

	ProgressDashboard(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The progress as an edition has it. */
	public Progress progress(EditionView edition) {
		List<Row> rows = this.jdbc.sql(SYSTEMS).param("edition", edition.id()).query(ProgressDashboard::row).list();
		List<SystemLine> lines = rows.stream().map(Row::line).toList();
		boolean shown = this.jdbc.sql(SHOWN).param("edition", edition.id()).query(Boolean.class).single();
		return new Progress(edition.asOf(), edition.cohortName(), systems(lines), clinics(lines),
				shown ? Long.valueOf(rows.stream().mapToLong(Row::people).sum()) : null, lines,
				(int) lines.stream().filter((line) -> line.patients() == null).count(), months(edition));
	}

	private List<MonthLine> months(EditionView edition) {
		return Months.lines(this.jdbc.sql(MONTHS)
			.param("edition", edition.id())
			.query((row, number) -> new Months.Month(row.getObject(1, LocalDate.class), row.getLong(2)))
			.list());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		int submitted = row.getInt("submitted_clinics");
		int nil = row.getInt("nil_clinics");
		Tally clinics = new Tally(submitted, nil, row.getInt("clinics") - submitted - nil);
		long people = row.getLong("people");
		return new Row(new SystemLine(row.getString("code"), row.getString("name"), submission(clinics), clinics,
				row.getBoolean("people_shown") ? Long.valueOf(people) : null), people);
	}

	/**
	 * A system has submitted with one of its clinics; it has attested nil when all of
	 * them have.
	 */
	private static Submission submission(Tally clinics) {
		if (clinics.submitted() > 0) {
			return Submission.SUBMITTED;
		}
		return (clinics.toFollow() == 0) ? Submission.NIL : Submission.TO_FOLLOW;
	}

	private static Tally systems(List<SystemLine> lines) {
		return new Tally(count(lines, Submission.SUBMITTED), count(lines, Submission.NIL),
				count(lines, Submission.TO_FOLLOW));
	}

	private static int count(List<SystemLine> lines, Submission wanted) {
		return (int) lines.stream().filter((line) -> line.submission() == wanted).count();
	}

	private static Tally clinics(List<SystemLine> lines) {
		return lines.stream()
			.map(SystemLine::clinics)
			.reduce(new Tally(0, 0, 0), (one, other) -> new Tally(one.submitted() + other.submitted(),
					one.nil() + other.nil(), one.toFollow() + other.toFollow()));
	}

	/**
	 * A care system as the edition has it.
	 *
	 * @param line what shows of it
	 * @param people its eligible patients, shown or not
	 */
	private record Row(SystemLine line, long people) {
	}

}
