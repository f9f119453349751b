package org.mncares.portal.intake.overlay;

import java.sql.Timestamp;
import java.time.Instant;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back what a person said or did in a list; it stays to be seen, with who took it
 * back and when.
 */
public final class TakeBack {

	private TakeBack() {
	}

	/**
	 * Takes one thing back.
	 * @param update marks it, if it stands, by the parameters list, id, by, byName and at
	 * @return whether it stood
	 */
	public static boolean run(JdbcClient jdbc, String update, PatientListId list, long id, Caller by, Instant at) {
		return jdbc.sql(update)
			.param("list", list.value())
			.param("id", id)
			.param("by", by.account().value())
			.param("byName", by.name())
			.param("at", Timestamp.from(at))
			.update() == 1;
	}

}
