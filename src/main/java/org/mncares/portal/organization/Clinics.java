package org.mncares.portal.organization;

import java.util.List;
import java.util.Optional;

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

}
