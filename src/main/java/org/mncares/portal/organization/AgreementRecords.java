package org.mncares.portal.organization;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All agreements that the scope in hand may see.
 */
interface AgreementRecords extends Repository<Agreement, Long> {

	Agreement save(Agreement agreement);

	Optional<Agreement> findById(long id);

	/** Found, when nobody else changes it any more. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Agreement a where a.id = :id")
	Optional<Agreement> lock(long id);

	@Query("select a from Agreement a where a.careSystemId = :careSystem order by a.terms.from desc, a.id desc")
	List<Agreement> ofCareSystem(long careSystem);

	@Query("select a from Agreement a order by a.terms.from desc, a.id desc")
	List<Agreement> all();

}
