package org.mncares.portal.cohort;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import org.mncares.portal.core.CareSystemId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who the patients are that left a cohort and did not object. Their keyed hash
 * stays, so that a list that names them again finds their study ID.
 */
@Service
public class EraseWithdrawn {

	private static final String ERASE = """
			with erased as (
			    update patient_identity i
			       set person_key = null, patient_number = null, last_name = null, first_name = null, middle_name = null,
			           date_of_birth = null, sex = null, date_of_death = null, race = '{}', ethnicity = null,
			           language = null, address_1 = null, address_2 = null, city = null, state = null, zip = null,
			           phone = null, payor_1_written = null, member_id_1 = null, payor_2_written = null,
			           member_id_2 = null
			      from patient p
			     where p.id = i.patient_id and p.status = 'WITHDRAWN' and p.withdrawal <> 'OBJECTED'
			       and p.withdrawn_at < :before and i.patient_number is not null
			    returning i.care_system_id)
			select care_system_id, count(*) as patients from erased group by care_system_id order by care_system_id""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	EraseWithdrawn(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Erases the identifiers of patients who were withdrawn before a moment; needs the
	 * scope of administration.
	 */
	@Transactional
	public void erase(Instant before) {
		this.jdbc.sql(ERASE)
			.param("before", Timestamp.from(before))
			.query((row, number) -> new CohortChanged("patients.identifiers-erased", "care-system/" + row.getLong(1),
					new CareSystemId(row.getLong(1)), Map.of("patients", Long.toString(row.getLong(2)))))
			.list()
			.forEach(this.events::publishEvent);
	}

}
