package org.mncares.portal.survey;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.NotFound;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All responses that the scope in hand may see.
 */
interface SurveyResponses extends Repository<SurveyResponse, Long> {

	@Query("select r from SurveyResponse r where r.careSystemId = :careSystem")
	Optional<SurveyResponse> ofCareSystem(long careSystem);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from SurveyResponse r where r.careSystemId = :careSystem")
	Optional<SurveyResponse> lock(long careSystem);

	/**
	 * Begins a response unless there is one.
	 * @return 1 when it was begun by this, 0 when there was one
	 */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into survey_response
			(care_system_id, instrument_code, instrument_version, state, opened_at, opened_by)
			values (:careSystem, 'organizational', :instrument, 'OPEN', :at, :by)
			on conflict do nothing""")
	int begin(long careSystem, int instrument, Instant at, String by);

	/**
	 * A care system's response.
	 * @throws NotFound when it has not begun, or the scope in hand does not see it
	 */
	default SurveyResponse require(CareSystemId careSystem) {
		return ofCareSystem(careSystem.value()).orElseThrow(() -> new NotFound("survey response"));
	}

	/**
	 * A care system's response for a step that is taken by one person at a time: a second
	 * one waits until the first is done.
	 * @throws NotFound when it has not begun, or the scope in hand does not see it
	 */
	default SurveyResponse requireForStep(CareSystemId careSystem) {
		return lock(careSystem.value()).orElseThrow(() -> new NotFound("survey response"));
	}

}
