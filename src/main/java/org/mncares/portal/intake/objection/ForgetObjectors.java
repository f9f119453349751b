package org.mncares.portal.intake.objection;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.intake.erase.EraseList;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases whom the check of a list named again from its original though they objected to
 * research. After the check, whose rows an objection at the same time could not see.
 */
@Component
public class ForgetObjectors {

	private final PatientLists lists;

	private final EnrolPatients enrol;

	private final EraseList erase;

	private final JdbcClient jdbc;

	ForgetObjectors(PatientLists lists, EnrolPatients enrol, EraseList erase, JdbcClient jdbc) {
		this.lists = lists;
		this.enrol = enrol;
		this.erase = erase;
		this.jdbc = jdbc;
	}

	/** The same after some of its rows were checked again. */
	@Transactional
	public void afterRows(PatientListId list, int[] rows) {
		boolean named = this.jdbc.sql("""
				select exists (select from checked_rows
				                where list_id = :list and row_number = any(:rows) and list_reason = 'PL-708')""")
			.param("list", list.value())
			.param("rows", rows)
			.query(Boolean.class)
			.single();
		if (named) {
			after(list);
		}
	}

	@Transactional
	public void after(PatientListId list) {
		this.enrol.oneAtATime(this.lists.owner(list));
		this.erase.objected();
	}

}
