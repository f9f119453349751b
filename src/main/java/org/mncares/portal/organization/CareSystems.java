package org.mncares.portal.organization;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All care systems that the scope in hand may see.
 */
interface CareSystems extends Repository<CareSystem, Long> {

	CareSystem save(CareSystem careSystem);

	Optional<CareSystem> findById(Long id);

	Optional<CareSystem> findByCode(String code);

	boolean existsByCode(String code);

}
