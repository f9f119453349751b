package org.mncares.portal.payor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All payor partners, former ones included.
 */
interface Payors extends Repository<Payor, Long> {

	Payor save(Payor payor);

	Optional<Payor> findById(Long id);

	List<Payor> findAllByOrderByName();

	Optional<Payor> findByCode(String code);

}
