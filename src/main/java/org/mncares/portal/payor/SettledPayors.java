package org.mncares.portal.payor;

import java.util.Set;

import org.mncares.portal.payor.name.PayorName;

/**
 * The written payors about which nobody has to decide any more; a snapshot.
 */
public final class SettledPayors {

	private final Set<String> normalised;

	SettledPayors(Set<String> normalised) {
		this.normalised = Set.copyOf(normalised);
	}

	/** Whether a partner, former or future ones included, or a decision knows it. */
	public boolean isSettled(String written) {
		String key = key(written);
		return this.normalised.contains(key) || meansNoPayor(written);
	}

	/** Whether a text says that there is no payor, or that it is not known. */
	public static boolean meansNoPayor(String written) {
		String key = key(written);
		return PayorName.meansUninsured(key) || PayorName.meansUnknown(key);
	}

	/** The form in which different ways of writing one value meet. */
	public static String key(String written) {
		return PayorName.normalise(written);
	}

}
