package org.mncares.portal.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.identity.Caller;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was signed, word by word.
 */
@Component
class Submissions {

	private static final String SELECT = """
			select id, care_system_id, number, instrument_version, printed_name, printed_title, statement,
			       statement_version, meaning, signed_by_name, signed_at, sha256, return_message, returned_by, returned_at
			  from survey_submission""";

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest first. */
	List<SubmissionView> of(CareSystemId careSystem) {
		return this.jdbc.sql(SELECT + " where care_system_id = ? order by number desc")
			.param(careSystem.value())
			.query(Submissions::view)
			.list();
	}

	Optional<SubmissionView> of(CareSystemId careSystem, int number) {
		return this.jdbc.sql(SELECT + " where care_system_id = ? and number = ?")
			.params(careSystem.value(), number)
			.query(Submissions::view)
			.optional();
	}

	Optional<SubmissionView> latest(CareSystemId careSystem) {
		return this.jdbc.sql(SELECT + " where care_system_id = ? order by number desc limit 1")
			.param(careSystem.value())
			.query(Submissions::view)
			.optional();
	}

	/** The latest of each care system that the scope in hand sees. */
	List<SubmissionView> latestOfEach() {
		return this.jdbc
			.sql(SELECT + " s where number = (select max(number) from survey_submission o where o.response_id ="
					+ " s.response_id) order by care_system_id")
			.query(Submissions::view)
			.list();
	}

	/** Whether a submission was signed by a person over a revision of the response. */
	boolean isOf(SubmissionView submission, Caller by, long revision) {
		return this.jdbc
			.sql("select count(*) from survey_submission where id = ? and signed_by = ? and response_revision = ?")
			.params(submission.id(), by.account().value(), revision)
			.query(Integer.class)
			.single() > 0;
	}

	String document(SubmissionView submission) {
		return this.jdbc.sql("select document from survey_submission where id = ?")
			.param(submission.id())
			.query(String.class)
			.single();
	}

	long keep(SurveyResponse response, int number, SurveySignature signature, Caller by, Instant now, String document) {
		return this.jdbc.sql("""
				insert into survey_submission (response_id, number, instrument_code, instrument_version,
				    response_revision, printed_name, printed_title, statement, statement_version, meaning, signed_by,
				    signed_by_name, signed_at, document, sha256)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
			.params(response.id(), number, Instrument.ORGANIZATIONAL, response.instrumentVersion(), response.revision(),
					signature.printedName(), signature.printedTitle(), SurveyStatement.TEXT, SurveyStatement.VERSION,
					SurveyStatement.MEANING, by.account().value(), by.name(), Timestamp.from(now), document,
					Sha256.hex(document))
			.query(Long.class)
			.single();
	}

	void keepAnswer(long submission, AnswerKey key, List<String> values) {
		ClinicId clinic = key.clinic();
		for (int i = 0; i < values.size(); i++) {
			this.jdbc.sql("""
					insert into submitted_answer (submission_id, link_id, clinic_id, position, value)
					values (:submission, :link, :clinic, :position, :value)""")
				.param("submission", submission)
				.param("link", key.linkId())
				.param("clinic", (clinic != null) ? clinic.value() : null)
				.param("position", i + 1)
				.param("value", values.get(i))
				.update();
		}
	}

	void sendBack(SubmissionView submission, String message, Caller by, Instant now) {
		this.jdbc.sql("update survey_submission set return_message = ?, returned_by = ?, returned_at = ? where id = ?")
			.params(message, by.name(), Timestamp.from(now), submission.id())
			.update();
	}

	Map<AnswerKey, List<String>> answers(SubmissionView submission) {
		return read(this.jdbc
			.sql("select care_system_id, link_id, clinic_id, value from submitted_answer where submission_id = ?"
					+ " order by position")
			.param(submission.id())).getOrDefault(submission.careSystem(), Map.of());
	}

	/** Of the latest submissions that the scope in hand sees. */
	Map<CareSystemId, Map<AnswerKey, List<String>>> latestAnswers() {
		return read(
				this.jdbc.sql("select care_system_id, link_id, clinic_id, value from signed_answer order by position"));
	}

	private static Map<CareSystemId, Map<AnswerKey, List<String>>> read(JdbcClient.StatementSpec statement) {
		Map<CareSystemId, Map<AnswerKey, List<String>>> answers = new HashMap<>();
		statement.query((row) -> {
			Long clinic = row.getObject(3, Long.class);
			AnswerKey key = new AnswerKey(row.getString(2), (clinic != null) ? new ClinicId(clinic) : null);
			answers.computeIfAbsent(new CareSystemId(row.getLong(1)), (id) -> new HashMap<>())
				.computeIfAbsent(key, (id) -> new ArrayList<>())
				.add(row.getString(4));
		});
		return answers;
	}

	private static SubmissionView view(ResultSet row, int rowNumber) throws SQLException {
		return new SubmissionView(row.getLong(1), new CareSystemId(row.getLong(2)), row.getInt(3), row.getInt(4),
				row.getString(5), row.getString(6), row.getString(7), row.getInt(8), row.getString(9),
				row.getString(10), row.getTimestamp(11).toInstant(), row.getString(12), row.getString(13),
				row.getString(14), instant(row.getTimestamp(15)));
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
