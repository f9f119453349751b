package org.mncares.portal.payor;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All contacts at payor partners.
 */
interface Contacts extends Repository<PayorContact, Long> {

	PayorContact save(PayorContact contact);

	Optional<PayorContact> findByIdAndPayorId(long id, long payorId);

	List<PayorContact> findByPayorIdOrderByName(long payorId);

	void delete(PayorContact contact);

}
