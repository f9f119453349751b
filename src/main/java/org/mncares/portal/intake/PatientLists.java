package org.mncares.portal.intake;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.NotFound;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All patient lists that the scope in hand may see.
 */
public interface PatientLists extends Repository<PatientList, Long> {

	PatientList save(PatientList list);

	Optional<PatientList> findById(long id);

	/**
	 * Lists of a care system for a cohort that are in a state, the oldest submission
	 * first.
	 */
	@Query("select l from PatientList l where l.careSystemId = :careSystem and l.cohortId = :cohort"
			+ " and l.status in :states order by l.submittedAt, l.id")
	List<PatientList> ofCareSystem(long careSystem, long cohort, List<ListStatus> states);

	/** The newest list of a care system that began as the same bytes. */
	@Query("select l from PatientList l where l.careSystemId = :careSystem and l.cohortId = :cohort"
			+ " and l.upload.sha256 = :sha256 order by l.id desc")
	List<PatientList> ofSameBytes(long careSystem, long cohort, String sha256);

	@Query("select l from PatientList l where l.careSystemId = :careSystem and l.cohortId = :cohort order by l.id desc")
	List<PatientList> newestFirst(long careSystem, long cohort);

	@Query("select l from PatientList l where l.status in :states order by l.submittedAt, l.id")
	List<PatientList> inState(List<ListStatus> states);

	/**
	 * The same, each kept for a step of the transaction in hand; one that somebody else
	 * took a step with meanwhile is not among them.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from PatientList l where l.status in :states order by l.id")
	List<PatientList> lockInState(List<ListStatus> states);

	@Query("select l from PatientList l where l.review.at is not null order by l.review.at desc, l.id desc limit 200")
	List<PatientList> answered();

	@Query("select l.careSystemId from PatientList l where l.id = :id")
	Optional<Long> careSystemOf(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from PatientList l where l.id = :id")
	Optional<PatientList> lock(long id);

	/**
	 * A list for a step that must be taken once: a second person waits until the first is
	 * done, and then sees where the list stands.
	 * @throws NotFound when there is none, or none that the scope in hand may see
	 */
	default PatientList requireForStep(PatientListId id) {
		return lock(id.value()).orElseThrow(() -> new NotFound("patient list"));
	}

	/**
	 * Whose list it is, without reading the list.
	 * @throws NotFound when there is none, or none that the scope in hand may see
	 */
	default CareSystemId owner(PatientListId id) {
		return careSystemOf(id.value()).map(CareSystemId::new).orElseThrow(() -> new NotFound("patient list"));
	}

	/**
	 * A list by its id.
	 * @throws NotFound when there is none, or none that the scope in hand may see
	 */
	default PatientList require(PatientListId id) {
		return findById(id.value()).orElseThrow(() -> new NotFound("patient list"));
	}

}
