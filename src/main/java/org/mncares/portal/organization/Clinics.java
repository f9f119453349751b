package org.mncares.portal.organization;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All clinics that the scope in hand may see.
 */
interface Clinics extends Repository<Clinic, Long> {

	Clinic save(Clinic clinic);

	Optional<Clinic> findById(Long id);

	Optional<Clinic> findByCode(String code);

	List<Clinic> findByCareSystemIdOrderByCode(long careSystemId);

	boolean existsByCode(String code);

	/** Found, when nobody else changes it any more. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Clinic c where c.id = :id")
	Optional<Clinic> lock(long id);

	/** Writes what was changed, so that the database can refuse it. */
	void flush();

}
