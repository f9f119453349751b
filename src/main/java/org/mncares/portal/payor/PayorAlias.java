package org.mncares.portal.payor;

import jakarta.persistence.Embeddable;
import org.mncares.portal.payor.name.PayorName;

/**
 * One way in which people write a payor.
 *
 * @param written as a person would write it
 * @param normalised the form in which it is compared
 */
@Embeddable
record PayorAlias(String written, String normalised) {

	static PayorAlias of(String written) {
		String normalised = PayorName.normalise(written);
		if (PayorName.meansUninsured(normalised) || PayorName.meansUnknown(normalised)) {
			throw new IllegalArgumentException("\"" + written.strip()
					+ "\" already says that a patient has no payor, or that it is not known. It cannot mean a payor.");
		}
		return new PayorAlias(written.strip(), normalised);
	}

}
