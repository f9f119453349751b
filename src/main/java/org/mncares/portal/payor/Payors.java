package org.mncares.portal.payor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All payor partners, former ones included.
 */
interface Payors extends Repository<Payor, Long> {

	Payor save(Payor payor);

	Optional<Payor> findById(Long id);

	List<Payor> findAllByOrderByName();

	boolean existsByCode(String code);

	/** Which of some normalised texts already mean a payor. */
	@Query("select alias.normalised from Payor payor join payor.aliases alias where alias.normalised in :texts")
	List<String> taken(Collection<String> texts);

}
