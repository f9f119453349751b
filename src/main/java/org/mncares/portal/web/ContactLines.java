package org.mncares.portal.web;

import java.util.Optional;

/**
 * Tells whom people ask; for the foot of every page, before sign-in too.
 */
public interface ContactLines {

	/** Whom to ask, if it is known. */
	Optional<ContactLine> contact();

}
