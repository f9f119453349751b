package org.mncares.portal.intake.attest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.preview.ListChange;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what was signed, word by word.
 */
@Component
class Attestations {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	Attestations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param change how the list differs from what was accepted before; an answer to it
	 * is kept only where it asks for one
	 */
	void keep(PatientList list, Signature signature, ListChange change, Caller by, Instant now) {
		ChangeAnswer answer = change.asksForAnswer() ? signature.change() : ChangeAnswer.NONE;
		this.jdbc
			.sql("""
					insert into attestation
					(list_id, statements, meaning, printed_name, printed_title, signed_by, signed_at,
					 change, change_answer, change_reason)
					values (:list, :statements::jsonb, :meaning, :name, :title, :by, :at, :change::jsonb, :answer, :reason)""")
			.param("list", list.id().value())
			.param("statements", JSON.writeValueAsString(statements()))
			.param("meaning", AttestationStatement.meaning())
			.param("name", signature.printedName())
			.param("title", signature.printedTitle())
			.param("by", by.account().value())
			.param("at", Timestamp.from(now))
			.param("change", JSON.writeValueAsString(change))
			.param("answer", answer.isGiven() ? (answer.expected() ? "EXPECTED" : "EXPLAINED") : null)
			.param("reason", answer.reason().isEmpty() ? null : answer.reason())
			.update();
	}

	private static List<Map<String, Object>> statements() {
		return Arrays.stream(AttestationStatement.values())
			.map((statement) -> Map.<String, Object>of("code", statement.name(), "version", statement.version(), "text",
					statement.text()))
			.toList();
	}

}
