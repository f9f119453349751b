package org.mncares.portal.intake.web;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.web.NotFound;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads the number of a list from a path; what is none is not found.
 */
@Component
class PathListId implements Converter<String, PatientListId> {

	@Override
	public PatientListId convert(String text) {
		try {
			return new PatientListId(Long.parseLong(text));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("patient list");
		}
	}

}
