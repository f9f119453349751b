package org.mncares.portal.organization;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All care systems that the scope in hand may see.
 */
interface CareSystems extends Repository<CareSystem, Long> {

	CareSystem save(CareSystem careSystem);

	Optional<CareSystem> findById(Long id);

	Optional<CareSystem> findByCode(String code);

	/** Found, when nobody else changes it any more. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from CareSystem s where s.id = :id")
	Optional<CareSystem> lock(long id);

	boolean existsByCode(String code);

}
