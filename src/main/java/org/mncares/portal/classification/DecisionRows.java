package org.mncares.portal.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.JudgedCondition;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.classification.rule.StateSource;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads decisions from rows, one row a condition.
 */
final class DecisionRows implements RowCallbackHandler {

	private final Map<Long, KeptDecision> kept = new LinkedHashMap<>();

	private final Map<Long, List<JudgedCondition>> conditions = new LinkedHashMap<>();

	@Override
	public void processRow(ResultSet row) throws SQLException {
		long id = row.getLong("id");
		if (!this.kept.containsKey(id)) {
			this.kept.put(id, head(row));
		}
		this.conditions.computeIfAbsent(id, (key) -> new ArrayList<>()).add(condition(row));
	}

	/** In the order of the rows. */
	List<KeptDecision> decisions() {
		return this.kept.entrySet()
			.stream()
			.map((one) -> whole(one.getValue(), this.conditions.getOrDefault(one.getKey(), List.of())))
			.toList();
	}

	private static KeptDecision whole(KeptDecision head, List<JudgedCondition> conditions) {
		Decision of = head.decision();
		return new KeptDecision(
				head.id(), head.careSystem(), new Decision(of.clinic(), of.definition(), of.version(),
						of.definitionName(), of.survey(), of.own(), of.reported(), conditions),
				head.cause(), head.by(), head.at(), head.supersededAt());
	}

	private static KeptDecision head(ResultSet row) throws SQLException {
		long submission = row.getLong("submission_id");
		SurveyRef survey = row.wasNull() ? null : new SurveyRef(submission, row.getInt("submission_number"));
		Decision decision = new Decision(new ClinicId(row.getLong("clinic_id")), row.getLong("definition_id"),
				row.getInt("version"), row.getString("name"), survey,
				OwnDecision.valueOf(row.getString("own_decision")),
				CareModelClass.valueOf(row.getString("reported_class")), List.of());
		return new KeptDecision(row.getLong("id"), new CareSystemId(row.getLong("care_system_id")), decision,
				row.getString("cause"), row.getString("decided_by"), row.getTimestamp("decided_at").toInstant(),
				moment(row.getTimestamp("superseded_at")));
	}

	private static JudgedCondition condition(ResultSet row) throws SQLException {
		return new JudgedCondition(
				new Condition(row.getString("code"), row.getString("wording"), row.getString("link_id")),
				ConditionState.valueOf(row.getString("state")), StateSource.valueOf(row.getString("source")),
				ConditionState.valueOf(row.getString("answered")));
	}

	private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
