package org.mncares.portal.intake.move;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.intake.MatchingKey;
import org.mncares.portal.intake.rule.PersonKeys;
import org.mncares.portal.organization.ClinicMove;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Matches the patients of clinics that move under their new care system: by the key that
 * their ID has there. Within the caller's transaction, which holds still who is enrolled.
 */
@Component
class MatchAgain {

	private static final int PIECE = 10_000;

	private static final String NUMBERS = """
			select i.patient_id, i.cohort_id, i.patient_number
			  from patient_identity i join patient p on p.id = i.patient_id
			 where p.clinic_id in (:clinics) and i.patient_number is not null""";

	/**
	 * One person: the study ID that was given first stays. Somebody else with the same
	 * ID, or a record of which only the key is left: both stay.
	 */
	private static final String COMPARE = """
			update moving m
			   set other_id = o.id, both_enrolled = p.status = 'ENROLLED' and o.status = 'ENROLLED',
			       verdict = case when oi.care_system_id <> :to or oi.person_key is distinct from mi.person_key
			                      then 'KEEPS_KEY'
			                      when p.status = 'ENROLLED'
			                       and (o.status <> 'ENROLLED' or (p.enrolled_at, p.id) < (o.enrolled_at, o.id))
			                      then 'STAYS' else 'LEAVES' end
			  from patient p
			  join patient_identity mi on mi.patient_id = p.id,
			       patient_identity oi
			  join patient o on o.id = oi.patient_id
			 where p.id = m.patient_id and oi.cohort_id = m.cohort_id and oi.patient_key = m.new_key
			   and oi.patient_id <> m.patient_id""";

	/** Two who move with the same ID, from different former care systems. */
	private static final String ONE_KEY_ONCE = """
			update moving m set verdict = 'KEEPS_KEY'
			  from (select patient_id, row_number() over (partition by cohort_id, new_key order by patient_id) as place
			          from moving where verdict is null or verdict = 'STAYS') d
			 where d.patient_id = m.patient_id and d.place > 1""";

	/** Somebody else with this ID objected in the new care system. */
	private static final String OBJECTED = """
			update moving m set verdict = 'KEEPS_KEY' from research_objection o
			 where o.cohort_id = m.cohort_id and o.patient_key = m.new_key and m.verdict is null""";

	private static final String LOSER = "case m.verdict when 'LEAVES' then m.patient_id when 'STAYS' then m.other_id end";

	private static final String LEAVE = """
			update patient p set status = 'WITHDRAWN', withdrawn_at = :now, withdrawal = 'SAME_PERSON',
			       version = p.version + 1
			  from moving m where p.status = 'ENROLLED' and p.id =\s""" + LOSER;

	private static final String REKEY = """
			update patient_identity i set patient_key = m.new_key from moving m
			 where i.patient_id = m.patient_id and (m.verdict is null or m.verdict = 'STAYS')
			   and i.patient_key <> m.new_key""";

	private final MatchingKey key;

	private final JdbcClient jdbc;

	MatchAgain(MatchingKey key, JdbcClient jdbc) {
		this.key = key;
		this.jdbc = jdbc;
	}

	/** Compares, and says what would come of it. */
	Matched compare(ClinicMove move) {
		this.jdbc.sql("drop table if exists pg_temp.moving").update();
		this.jdbc
			.sql("create temporary table moving (patient_id bigint primary key, cohort_id bigint not null,"
					+ " new_key bytea not null, verdict text, other_id bigint, both_enrolled boolean) on commit drop")
			.update();
		if (move.clinics().isEmpty()) {
			return new Matched(0, 0, 0);
		}
		gather(move);
		this.jdbc.sql(COMPARE).param("to", move.to().id().value()).update();
		this.jdbc.sql(ONE_KEY_ONCE).update();
		this.jdbc.sql(OBJECTED).update();
		return this.jdbc.sql("""
				select count(*) filter (where p.status = 'ENROLLED') as patients,
				       count(*) filter (where m.verdict in ('LEAVES', 'STAYS') and m.both_enrolled) as same_person,
				       count(*) filter (where m.verdict = 'KEEPS_KEY' and p.status = 'ENROLLED') as same_number
				  from patient p left join moving m on m.patient_id = p.id where p.clinic_id in (:clinics)""")
			.param("clinics", clinics(move))
			.query((row, number) -> new Matched(row.getLong(1), row.getLong(2), row.getLong(3)))
			.single();
	}

	/** Compares and carries it out. */
	Matched match(ClinicMove move, Instant now) {
		Matched matched = compare(move);
		this.jdbc.sql(LEAVE).param("now", Timestamp.from(now)).update();
		this.jdbc.sql("delete from patient_identity i using moving m where i.patient_id = " + LOSER).update();
		this.jdbc.sql(REKEY).update();
		return matched;
	}

	private void gather(ClinicMove move) {
		PersonKeys keys = this.key.keys();
		List<Moving> piece = new ArrayList<>(PIECE);
		List<Moving> all = this.jdbc.sql(NUMBERS)
			.param("clinics", clinics(move))
			.query((row, number) -> new Moving(row.getLong(1), row.getLong(2),
					HexFormat.of().formatHex(keys.patientKey(move.to().id().value(), row.getString(3)))))
			.list();
		for (Moving one : all) {
			piece.add(one);
			if (piece.size() == PIECE) {
				write(piece);
				piece.clear();
			}
		}
		write(piece);
		this.jdbc.sql("analyze moving").update();
	}

	private void write(List<Moving> piece) {
		this.jdbc
			.sql("insert into moving (patient_id, cohort_id, new_key) select patient, cohort, decode(key, 'hex')"
					+ " from unnest(:patients::bigint[], :cohorts::bigint[], :keys::text[]) as m(patient, cohort, key)")
			.param("patients", piece.stream().map(Moving::patient).toArray(Long[]::new))
			.param("cohorts", piece.stream().map(Moving::cohort).toArray(Long[]::new))
			.param("keys", piece.stream().map(Moving::key).toArray(String[]::new))
			.update();
	}

	private static List<Long> clinics(ClinicMove move) {
		return move.ids().stream().map(ClinicId::value).toList();
	}

	/**
	 * What comes of a comparison, in people who are enrolled.
	 *
	 * @param patients of the clinics that move
	 * @param samePerson of them also enrolled in the new care system under the same ID
	 * @param sameNumber of them with an ID that is somebody else's there
	 */
	record Matched(long patients, long samePerson, long sameNumber) {
	}

	/** A patient with the key in the new care system. */
	private record Moving(long patient, long cohort, String key) {
	}

}
