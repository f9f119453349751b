package org.mncares.portal.cohort;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All cohort definitions.
 */
interface CohortDefinitions extends Repository<Cohort, Long> {

	Cohort save(Cohort cohort);

	Optional<Cohort> findById(Long id);

	Optional<Cohort> findByCode(String code);

	List<Cohort> findAllByOrderByName();

	boolean existsByCode(String code);

}
