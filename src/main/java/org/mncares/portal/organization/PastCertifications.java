package org.mncares.portal.organization;

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

}
