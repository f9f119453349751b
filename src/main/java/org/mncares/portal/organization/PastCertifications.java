package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.mncares.portal.web.ChangedMeanwhile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps certifications that a later one follows, so that counts for earlier days stay as
 * they were.
 */
@Component
class PastCertifications {

	private final JdbcClient jdbc;

	PastCertifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps the present certification of a clinic up to the day before the next one, if
	 * it began before that.
	 */
	void keep(Clinic clinic, Certification next) {
		clinic.certification()
			.before(next)
			.ifPresent((kept) -> this.jdbc.sql("""
					insert into past_certification (clinic_id, care_system_id, hch_level, certified_on, certified_until)
					values (:clinic, :careSystem, :level, :on, :until)""")
				.param("clinic", clinic.id().value())
				.param("careSystem", clinic.careSystem().value())
				.param("level", kept.level().name())
				.param("on", kept.on())
				.param("until", kept.until())
				.update());
	}

	/**
	 * Adds one that ended before the present one began.
	 * @throws ChangedMeanwhile when another one covers some of its days
	 */
	void add(Clinic clinic, Certification earlier) {
		int added = this.jdbc.sql("""
				insert into past_certification (clinic_id, care_system_id, hch_level, certified_on, certified_until)
				select :clinic, :careSystem, :level, :on, :until
				 where not exists (select from past_certification p where p.clinic_id = :clinic
				                    and p.certified_on <= :until and p.certified_until >= :on)""")
			.param("clinic", clinic.id().value())
			.param("careSystem", clinic.careSystem().value())
			.param("level", earlier.level().name())
			.param("on", earlier.on())
			.param("until", earlier.until())
			.update();
		if (added == 0) {
			throw new ChangedMeanwhile("clinic");
		}
	}

	/**
	 * Takes out the one that began on a day.
	 * @return what it was
	 * @throws ChangedMeanwhile when there is none
	 */
	Certification remove(Clinic clinic, LocalDate on) {
		return this.jdbc
			.sql("delete from past_certification where clinic_id = :clinic and certified_on = :on"
					+ " returning hch_level, certified_until")
			.param("clinic", clinic.id().value())
			.param("on", on)
			.query((row, number) -> new Certification(HchLevel.valueOf(row.getString(1)), on,
					row.getObject(2, LocalDate.class)))
			.list()
			.stream()
			.findFirst()
			.orElseThrow(() -> new ChangedMeanwhile("clinic"));
	}

	/**
	 * Keeps the present certifications of many clinics at once.
	 * @param kept by the clinic's code, what is kept of its certification
	 */
	void keep(Map<String, Certification> kept) {
		List<Certification> certifications = List.copyOf(kept.values());
		this.jdbc.sql("""
				insert into past_certification (clinic_id, care_system_id, hch_level, certified_on, certified_until)
				select c.id, c.care_system_id, k.hch_level, k.certified_on, k.certified_until
				  from unnest(:codes::text[], :levels::text[], :on::text[]::date[], :until::text[]::date[])
				      k(code, hch_level, certified_on, certified_until) join clinic c on c.code = k.code""")
			.param("codes", kept.keySet().toArray(String[]::new))
			.param("levels", certifications.stream().map((past) -> past.level().name()).toArray(String[]::new))
			.param("on", certifications.stream().map((past) -> String.valueOf(past.on())).toArray(String[]::new))
			.param("until", certifications.stream().map((past) -> String.valueOf(past.until())).toArray(String[]::new))
			.update();
	}

}
