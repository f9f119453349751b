package org.mncares.portal.classification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps decisions: rows are added, and the one that is not superseded counts.
 */
@Component
class Decisions {

	private static final String SELECT = """
			select d.id, d.care_system_id, d.clinic_id, d.definition_id, f.version, f.name, d.submission_id,
			       d.submission_number, d.own_decision, d.reported_class, d.cause, d.decided_by, d.decided_at,
			       d.superseded_at, c.code, c.wording, c.link_id, c.state, c.source, c.answered
			  from clinic_decision d
			  join care_model_definition f on f.id = d.definition_id
			  join clinic_decision_condition c on c.decision_id = d.id
			""";

	private static final String ORDER = " order by d.id desc, c.position";

	private final JdbcClient jdbc;

	Decisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The decisions that count in a care system, by clinic. */
	Map<ClinicId, KeptDecision> current(CareSystemId careSystem) {
		return byClinic(read(SELECT + " where d.superseded_at is null and d.care_system_id = :value" + ORDER,
				careSystem.value()));
	}

	/** All decisions that count, by clinic. */
	Map<ClinicId, KeptDecision> current() {
		return byClinic(read(SELECT + " where d.superseded_at is null and :value = 0" + ORDER, 0));
	}

	Optional<KeptDecision> current(ClinicId clinic) {
		return read(SELECT + " where d.superseded_at is null and d.clinic_id = :value" + ORDER, clinic.value()).stream()
			.findFirst();
	}

	/** All decisions about a clinic, the newest first. */
	List<KeptDecision> history(ClinicId clinic) {
		return read(SELECT + " where d.clinic_id = :value" + ORDER, clinic.value());
	}

	/** The latest decisions and what each took the place of, newest first. */
	List<KeptDecision> latest(int most) {
		return read(SELECT + " where d.id in (select id from clinic_decision order by id desc limit :value)" + ORDER,
				most);
	}

	/** Puts a decision in the place of the one that counts. */
	void keep(CareSystemId careSystem, Decision decision, String cause, String by, Instant now) {
		this.jdbc.sql("update clinic_decision set superseded_at = ? where clinic_id = ? and superseded_at is null")
			.params(now.atOffset(ZoneOffset.UTC), decision.clinic().value())
			.update();
		SurveyRef survey = decision.survey();
		long id = this.jdbc.sql("""
				insert into clinic_decision (care_system_id, clinic_id, definition_id, submission_id,
				    submission_number, own_decision, reported_class, overridden, cause, decided_by, decided_at)
				values (:careSystem, :clinic, :definition, :submission, :number, :own, :reported, :overridden, :cause,
				    :by, :at) returning id""")
			.param("careSystem", careSystem.value())
			.param("clinic", decision.clinic().value())
			.param("definition", decision.definition())
			.param("submission", (survey != null) ? survey.id() : null)
			.param("number", (survey != null) ? survey.number() : null)
			.param("own", decision.own().name())
			.param("reported", decision.reported().name())
			.param("overridden", decision.isOverridden())
			.param("cause", cause)
			.param("by", by)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		keepConditions(careSystem, id, decision);
	}

	/** Nothing counts any more for these clinics until it is decided anew. */
	void supersede(List<ClinicId> clinics, Instant now) {
		this.jdbc
			.sql("update clinic_decision set superseded_at = :now where clinic_id in (:clinics)"
					+ " and superseded_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("clinics", clinics.stream().map(ClinicId::value).toList())
			.update();
	}

	private void keepConditions(CareSystemId careSystem, long id, Decision decision) {
		int position = 1;
		for (var judged : decision.conditions()) {
			this.jdbc.sql("""
					insert into clinic_decision_condition (decision_id, care_system_id, position, code, wording,
					    link_id, state, source, answered) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id, careSystem.value(), position++, judged.condition().code(), judged.condition().wording(),
						judged.condition().linkId(), judged.state().name(), judged.source().name(),
						judged.answered().name())
				.update();
		}
	}

	private List<KeptDecision> read(String sql, long value) {
		DecisionRows rows = new DecisionRows();
		this.jdbc.sql(sql).param("value", value).query(rows);
		return rows.decisions();
	}

	private static Map<ClinicId, KeptDecision> byClinic(List<KeptDecision> decisions) {
		Map<ClinicId, KeptDecision> found = new HashMap<>();
		decisions.forEach((kept) -> found.put(kept.decision().clinic(), kept));
		return found;
	}

}
