package org.mncares.portal.cohort;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/**
 * All cohort definitions.
 */
interface CohortDefinitions extends Repository<Cohort, Long> {

	Cohort save(Cohort cohort);

	Optional<Cohort> findById(Long id);

	/** Found, and kept from being changed until the transaction in hand ends. */
	@Lock(LockModeType.PESSIMISTIC_READ)
	Optional<Cohort> findAndHoldById(Long id);

	/** Found, when nobody else holds it any more. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Cohort> findAndLockById(Long id);

	Optional<Cohort> findByCode(String code);

	List<Cohort> findAllByOrderByName();

	boolean existsByCode(String code);

}
