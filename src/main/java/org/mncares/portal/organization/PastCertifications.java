package org.mncares.portal.organization;

import java.util.List;
import java.util.Map;

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
	 * The same for many clinics at once.
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
