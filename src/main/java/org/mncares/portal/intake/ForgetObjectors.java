package org.mncares.portal.intake;

import org.mncares.portal.core.PatientListId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases whom the check of a list named again from its original though they objected to
 * research. After the check, whose rows an objection at the same time could not see.
 */
@Component
class ForgetObjectors {

	private final PatientLists lists;

	private final EnrolPatients enrol;

	private final EraseList erase;

	ForgetObjectors(PatientLists lists, EnrolPatients enrol, EraseList erase) {
		this.lists = lists;
		this.enrol = enrol;
		this.erase = erase;
	}

	@Transactional
	void after(PatientListId list) {
		this.enrol.oneAtATime(this.lists.owner(list));
		this.erase.objected();
	}

}
