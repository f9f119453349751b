package org.mncares.portal.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the answers of responses that are being written.
 */
@Component
class DraftAnswers {

	private final JdbcClient jdbc;

	DraftAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that were ever given, cleared ones included. */
	Map<AnswerKey, DraftAnswer> of(SurveyResponse response) {
		Map<AnswerKey, DraftAnswer> answers = new HashMap<>();
		this.jdbc
			.sql("select link_id, clinic_id, given, revision, changed_by, changed_at from survey_answer"
					+ " where response_id = ?")
			.param(response.id())
			.query((row) -> {
				answers.put(key(row), new DraftAnswer(texts(row, 3), row.getInt(4), row.getString(5),
						row.getTimestamp(6).toInstant()));
			});
		return answers;
	}

	/** What an answer was at a revision; nothing at revision 0. */
	List<String> at(SurveyResponse response, AnswerKey key, int revision) {
		return this.jdbc
			.sql("select given from survey_answer_earlier where response_id = :response"
					+ " and link_id = :link and clinic_id is not distinct from cast(:clinic as bigint)"
					+ " and revision = :revision")
			.param("response", response.id())
			.param("link", key.linkId())
			.param("clinic", clinic(key))
			.param("revision", revision)
			.query((row, number) -> texts(row, 1))
			.optional()
			.orElse(List.of());
	}

	/** Puts an answer in the place of the one before. */
	void put(SurveyResponse response, AnswerKey key, DraftAnswer answer) {
		this.jdbc.sql("""
				insert into survey_answer_earlier (response_id, link_id, clinic_id, given, revision)
				select response_id, link_id, clinic_id, given, revision from survey_answer
				 where response_id = :response and link_id = :link
				   and clinic_id is not distinct from cast(:clinic as bigint)""")
			.param("response", response.id())
			.param("link", key.linkId())
			.param("clinic", clinic(key))
			.update();
		this.jdbc.sql("""
				insert into survey_answer (response_id, link_id, clinic_id, given, revision, changed_by, changed_at)
				values (:response, :link, :clinic, :given, :revision, :by, :at)
				on conflict (response_id, link_id, clinic_id) do update
				   set given = excluded.given, revision = excluded.revision, changed_by = excluded.changed_by,
				       changed_at = excluded.changed_at""")
			.param("response", response.id())
			.param("link", key.linkId())
			.param("clinic", clinic(key))
			.param("given", answer.values().toArray(String[]::new))
			.param("revision", answer.revision())
			.param("by", answer.by())
			.param("at", Timestamp.from(answer.at()))
			.update();
	}

	private static @Nullable Long clinic(AnswerKey key) {
		ClinicId clinic = key.clinic();
		return (clinic != null) ? clinic.value() : null;
	}

	private static AnswerKey key(ResultSet row) throws SQLException {
		Long clinic = row.getObject(2, Long.class);
		return new AnswerKey(row.getString(1), (clinic != null) ? new ClinicId(clinic) : null);
	}

	private static List<String> texts(ResultSet row, int column) throws SQLException {
		return Arrays.stream((Object[]) row.getArray(column).getArray()).map(String::valueOf).toList();
	}

}
