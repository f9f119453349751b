package org.mncares.portal.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import tools.jackson.core.type.TypeReference;
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

	void keep(PatientList list, Signature signature, Caller by, Instant now) {
		this.jdbc.sql("""
				insert into attestation
				(list_id, statements, meaning, printed_name, printed_title, signed_by, signed_at)
				values (?, ?::jsonb, ?, ?, ?, ?, ?)""")
			.params(list.id().value(), JSON.writeValueAsString(statements()), AttestationStatement.meaning(),
					signature.printedName(), signature.printedTitle(), by.account().value(), Timestamp.from(now))
			.update();
	}

	Optional<AttestationView> of(PatientListId list) {
		return this.jdbc
			.sql("select statements, meaning, printed_name, printed_title, signed_at from attestation"
					+ " where list_id = ?")
			.param(list.value())
			.query((row, number) -> new AttestationView(texts(row.getString(1)), row.getString(2), row.getString(3),
					row.getString(4), row.getTimestamp(5).toInstant()))
			.optional();
	}

	private static List<Map<String, Object>> statements() {
		return Arrays.stream(AttestationStatement.values())
			.map((statement) -> Map.<String, Object>of("code", statement.name(), "version", statement.version(), "text",
					statement.text()))
			.toList();
	}

	private static List<String> texts(String json) {
		return JSON.readValue(json, new TypeReference<List<Map<String, Object>>>() {
		}).stream().map((statement) -> String.valueOf(statement.get("text"))).toList();
	}

}
