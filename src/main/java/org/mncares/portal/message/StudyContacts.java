package org.mncares.portal.message;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The one row of the study's contact details.
 */
interface StudyContacts extends Repository<StudyContact, Integer> {

	Optional<StudyContact> findById(int id);

	StudyContact saveAndFlush(StudyContact contact);

}
