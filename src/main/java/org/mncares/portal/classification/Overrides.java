package org.mncares.portal.classification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what analysts set, and why.
 */
@Component
class Overrides {

	private static final String SELECT = """
			select o.id, o.care_system_id, o.clinic_id, o.code, o.state, o.answered, r.reason, r.given_by, o.set_at
			  from condition_override o
			  left join condition_override_reason r on r.override_id = o.id and r.step = 'SET'
			 where o.lifted_at is null""";

	private final JdbcClient jdbc;

	Overrides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In force, the newest first. */
	List<ConditionOverride> all() {
		return read(SELECT + " and :clinic = 0 order by o.id desc", 0);
	}

	/** In force at a clinic. */
	List<ConditionOverride> at(ClinicId clinic) {
		return read(SELECT + " and o.clinic_id = :clinic order by o.id", clinic.value());
	}

	Optional<ConditionOverride> at(ClinicId clinic, String code) {
		return at(clinic).stream().filter((override) -> override.code().equals(code)).findFirst();
	}

	void set(CareSystemId careSystem, ClinicId clinic, String code, ConditionState state, ConditionState answered,
			Reason reason) {
		long id = this.jdbc.sql("""
				insert into condition_override (care_system_id, clinic_id, code, state, answered, set_at)
				values (?, ?, ?, ?, ?, ?) returning id""")
			.params(careSystem.value(), clinic.value(), code, state.name(), answered.name(),
					reason.at().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		keep(id, careSystem, "SET", reason);
	}

	void lift(ConditionOverride override, Reason reason) {
		this.jdbc.sql("update condition_override set lifted_at = greatest(set_at, ?) where id = ?")
			.params(reason.at().atOffset(ZoneOffset.UTC), override.id())
			.update();
		keep(override.id(), override.careSystem(), "LIFTED", reason);
	}

	/**
	 * Whether the last override of a condition was lifted by this person, for this
	 * reason.
	 */
	boolean wasLifted(ClinicId clinic, String code, Reason reason) {
		return this.jdbc.sql("""
				select r.reason = ? and r.given_by = ?
				  from condition_override o
				  join condition_override_reason r on r.override_id = o.id and r.step = 'LIFTED'
				 where o.clinic_id = ? and o.code = ? order by o.id desc limit 1""")
			.params(reason.text(), reason.by(), clinic.value(), code)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	private void keep(long override, CareSystemId careSystem, String step, Reason reason) {
		this.jdbc.sql("""
				insert into condition_override_reason (override_id, care_system_id, step, reason, given_by, given_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(override, careSystem.value(), step, reason.text(), reason.by(),
					reason.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private List<ConditionOverride> read(String sql, long clinic) {
		return this.jdbc.sql(sql)
			.param("clinic", clinic)
			.query((row, at) -> new ConditionOverride(row.getLong(1), new CareSystemId(row.getLong(2)),
					new ClinicId(row.getLong(3)), row.getString(4), ConditionState.valueOf(row.getString(5)),
					ConditionState.valueOf(row.getString(6)), Objects.requireNonNullElse(row.getString(7), ""),
					Objects.requireNonNullElse(row.getString(8), ""), row.getTimestamp(9).toInstant()))
			.list();
	}

	/**
	 * Why something was done.
	 *
	 * @param text the reason
	 * @param by whose
	 * @param at when
	 */
	record Reason(String text, String by, Instant at) {
	}

}
