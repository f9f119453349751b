package org.mncares.portal.organization;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes which clinic belongs to which care system; within the caller's transaction.
 */
@Component
class MoveRows {

	private final JdbcClient jdbc;

	MoveRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets whoever moves clinics of the same care systems wait; in the order of their
	 * numbers, so that two never wait for each other. One that ends takes nothing new
	 * meanwhile.
	 */
	void lock(ClinicMove move) {
		this.jdbc
			.sql("select id from care_system where id in (:from, :to) order by id for "
					+ (move.merge() ? "update" : "no key update"))
			.param("from", move.from().id().value())
			.param("to", move.to().id().value())
			.query((row) -> {
			});
	}

	/**
	 * What belongs to the clinics by foreign key follows by cascade.
	 * @return whether all were still where they are said to be
	 */
	boolean move(ClinicMove move) {
		return this.jdbc
			.sql("update clinic set care_system_id = :to, version = version + 1"
					+ " where id in (:clinics) and care_system_id = :from")
			.param("to", move.to().id().value())
			.param("from", move.from().id().value())
			.param("clinics", move.ids().stream().map((id) -> id.value()).toList())
			.update() == move.clinics().size();
	}

	void remember(ClinicMove move, String reason, String by, Instant now) {
		for (ClinicView clinic : move.clinics()) {
			this.jdbc.sql("""
					insert into clinic_move (clinic_id, from_system_id, to_system_id, from_name, to_name, code, name,
					    city, state, zip, moved_at, moved_by, reason)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(clinic.id().value(), move.from().id().value(), move.to().id().value(), move.from().name(),
						move.to().name(), clinic.code(), clinic.name(), clinic.address().city(),
						clinic.address().state(), clinic.address().zip(), Timestamp.from(now), by, reason)
				.update();
		}
	}

	void end(ClinicMove merge, String reason, String by, Instant now) {
		this.jdbc
			.sql("update care_system set merged_into = ?, merged_at = ?, merged_by = ?, merge_reason = ?,"
					+ " version = version + 1 where id = ?")
			.params(merge.to().id().value(), Timestamp.from(now), by, reason, merge.from().id().value())
			.update();
	}

}
