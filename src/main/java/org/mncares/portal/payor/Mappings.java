package org.mncares.portal.payor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All decisions about written payors, revoked ones included.
 */
interface Mappings extends Repository<PayorMapping, Long> {

	PayorMapping save(PayorMapping mapping);

	Optional<PayorMapping> findById(long id);

	@Query("select m from PayorMapping m where m.normalised = :normalised and m.revokedAt is null")
	Optional<PayorMapping> standing(String normalised);

	@Query("select m from PayorMapping m order by case when m.revokedAt is null then 0 else 1 end, m.decidedAt desc, m.id desc")
	List<PayorMapping> newestFirst();

	@Query("select m.normalised from PayorMapping m where m.revokedAt is null")
	List<String> decided();

	@Query("select m from PayorMapping m where m.revokedAt is null and m.meaning = org.mncares.portal.payor.Meaning.OTHER")
	List<PayorMapping> toOthers();

}
