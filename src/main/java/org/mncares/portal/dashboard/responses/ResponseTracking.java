package org.mncares.portal.dashboard.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.responses.ResponseLine.ClinicTally;
import org.mncares.portal.dashboard.responses.Responses.Sum;
import org.mncares.portal.intake.ListStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which care systems have answered the survey, and how their patient lists stand. All
 * counts are of care systems and clinics, none of people.
 */
@Service
@Transactional(readOnly = true)
public class ResponseTracking {

	private static final String LINES = """
			select s.code, s.name, s.survey_state, s.survey_answered, s.survey_questions, s.survey_opened_at,
			       s.survey_number, s.survey_signed_at, s.list_state, s.submitted_clinics, s.nil_clinics, s.clinics
			  from edition_care_system s
			 where s.edition_id = :edition and %s
			 order by lower(s.name), s.code""".formatted(Filters.NONE.sql("s"));

	private final JdbcClient jdbc;

	ResponseTracking(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Where care systems stand.
	 * @param edition the edition that is shown
	 * @param filters which care systems are counted and listed
	 * @param states which of them are listed; the sums count all
	 */
	public Responses responses(long edition, Filters filters, ResponseFilter states) {
		List<ResponseLine> all = this.jdbc.sql(LINES)
			.params(filters.params())
			.param("edition", edition)
			.query((row, number) -> line(row))
			.list();
		return new Responses(Arrays.stream(SurveyStand.values()).map((state) -> sum(all, state)).toList(), all.size(),
				all.stream().map(ResponseLine::clinics).reduce(new ClinicTally(0, 0, 0), ClinicTally::plus),
				all.stream().filter(states::includes).toList());
	}

	private static Sum sum(List<ResponseLine> all, SurveyStand state) {
		return new Sum(state, (int) all.stream().filter((line) -> line.survey() == state).count());
	}

	private static ResponseLine line(ResultSet row) throws SQLException {
		String list = row.getString("list_state");
		return new ResponseLine(row.getString("code"), row.getString("name"),
				SurveyStand.valueOf(row.getString("survey_state")), row.getObject("survey_answered", Integer.class),
				row.getObject("survey_questions", Integer.class), instant(row, "survey_opened_at"),
				row.getObject("survey_number", Integer.class), instant(row, "survey_signed_at"),
				(list != null) ? ListStatus.valueOf(list) : null,
				new ClinicTally(row.getInt("submitted_clinics"), row.getInt("nil_clinics"), row.getInt("clinics")));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
