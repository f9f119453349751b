package org.mncares.portal.payor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All payors that are no partners and have a name of their own.
 */
interface OtherPayors extends Repository<OtherPayor, Long> {

	OtherPayor save(OtherPayor payor);

	Optional<OtherPayor> findById(long id);

	Optional<OtherPayor> findByNormalised(String normalised);

	List<OtherPayor> findAllByOrderByName();

}
