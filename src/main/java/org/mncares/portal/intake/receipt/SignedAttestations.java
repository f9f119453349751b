package org.mncares.portal.intake.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.preview.SignedChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what was signed, word by word.
 */
@Component
class SignedAttestations {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	SignedAttestations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was signed under a list; within the caller's transaction. */
	Optional<AttestationView> of(PatientListId list) {
		return this.jdbc.sql("""
				select statements, meaning, printed_name, printed_title, signed_at, change is not null as seen,
				       (change ->> 'fresh')::bigint as fresh, (change ->> 'gone')::bigint as gone,
				       (change ->> 'kept')::bigint as kept, jsonb_array_length(change -> 'against') > 0 as compared,
				       change_answer is not null as answered, change_reason
				  from attestation where list_id = ?""")
			.param(list.value())
			.query((row, number) -> new AttestationView(texts(row.getString(1)), row.getString(2), row.getString(3),
					row.getString(4), row.getTimestamp(5).toInstant(), change(row)))
			.optional();
	}

	private static @Nullable SignedChange change(ResultSet row) throws SQLException {
		return row.getBoolean("seen") ? new SignedChange(row.getLong("fresh"), row.getLong("gone"), row.getLong("kept"),
				row.getBoolean("compared"), row.getBoolean("answered"), row.getString("change_reason")) : null;
	}

	private static List<String> texts(String json) {
		return JSON.readValue(json, new TypeReference<List<Map<String, Object>>>() {
		}).stream().map((statement) -> String.valueOf(statement.get("text"))).toList();
	}

}
