package org.mncares.portal.survey;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the survey that the portal asks.
 */
@Service
@Transactional(readOnly = true)
public class Instruments {

	/** The version with which new responses begin. */
	public Instrument current() {
		throw new UnsupportedOperationException();
	}

	/**
	 * A version.
	 * @throws org.mncares.portal.web.NotFound when there is none
	 */
	public Instrument version(int version) {
		throw new UnsupportedOperationException();
	}

	/** All versions, the newest first. */
	public List<InstrumentVersion> all() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Imports a version of the instrument; importing the same file again changes nothing.
	 * @param file a FHIR R4 Questionnaire in JSON
	 * @throws InstrumentRefused with all that the portal cannot ask
	 */
	@Transactional
	public InstrumentVersion importFile(byte[] file) {
		throw new UnsupportedOperationException();
	}

}
