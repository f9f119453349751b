package org.mncares.portal.cohort;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * All patients that the scope in hand may see.
 */
interface Patients extends Repository<Patient, Long> {

	Patient save(Patient patient);

	Optional<Patient> findByStudyId(String studyId);

	List<Patient> findByCareSystemIdAndWithdrawalOrderByWithdrawnAtDesc(long careSystemId, Withdrawal withdrawal);

}
