package org.mncares.portal.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.CareSystemView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads where all care systems stand.
 */
@Component
class Tracking {

	private final JdbcClient jdbc;

	private final AskedClinics clinics;

	Tracking(JdbcClient jdbc, AskedClinics clinics) {
		this.jdbc = jdbc;
		this.clinics = clinics;
	}

	List<TrackingRow> rows() {
		Map<Long, Standing> standings = new HashMap<>();
		this.jdbc
			.sql("select care_system_id, state, opened_at, signed_at, submission_number, answered, questions,"
					+ " reviewed_at, reviewed_by from survey_state")
			.query((row) -> {
				standings.put(row.getLong(1), standing(row));
			});
		return this.clinics.careSystems()
			.stream()
			.map((careSystem) -> row(careSystem, standings.getOrDefault(careSystem.id().value(), Standing.NONE)))
			.toList();
	}

	private static TrackingRow row(CareSystemView careSystem, Standing standing) {
		return new TrackingRow(careSystem.id(), careSystem.code(), careSystem.name(), standing.state(),
				standing.openedAt(), standing.signedAt(), standing.submission(), standing.answered(),
				standing.questions(), standing.reviewedAt(), standing.reviewedBy());
	}

	private static Standing standing(ResultSet row) throws SQLException {
		return new Standing(SurveyState.valueOf(row.getString(2)), instant(row.getTimestamp(3)),
				instant(row.getTimestamp(4)), row.getObject(5, Integer.class), row.getInt(6), row.getInt(7),
				instant(row.getTimestamp(8)), row.getString(9));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/** What the view says of one care system. */
	private record Standing(SurveyState state, @Nullable Instant openedAt, @Nullable Instant signedAt,
			@Nullable Integer submission, int answered, int questions, @Nullable Instant reviewedAt,
			@Nullable String reviewedBy) {

		static final Standing NONE = new Standing(SurveyState.NOT_OPENED, null, null, null, 0, 0, null, null);

	}

}
