package org.mncares.portal.intake;

import org.mncares.portal.core.PatientListId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what of a list identifies patients; hash, counts, row numbers and codes remain.
 */
@Component
class EraseList {

	private final JdbcClient jdbc;

	private final Originals originals;

	EraseList(JdbcClient jdbc, Originals originals) {
		this.jdbc = jdbc;
		this.originals = originals;
	}

	/** Erases a refused list's original, rows and values. */
	void refused(PatientListId list) {
		this.originals.erase(list);
		update("delete from checked_rows where list_id = ?", list);
		update("update patient_list_finding set value = null, hint = null where list_id = ?", list);
		update("update patient_list set identifiers_erased_at = coalesce(identifiers_erased_at, now()) where id = ?",
				list);
	}

	private void update(String sql, PatientListId list) {
		this.jdbc.sql(sql).param(list.value()).update();
	}

}
