package org.mncares.portal.web;

import java.util.List;

/**
 * Contributes notices that stand above every page, for instance that all data are made
 * up.
 */
public interface Notices {

	/** What everybody should know now; mostly nothing. */
	List<Notice> notices();

}
