package org.mncares.portal.audit.web;

import org.mncares.portal.audit.AuditFilter;

/**
 * What is chosen above entries of the trail to narrow them.
 */
interface TrailForm {

	/** The choices that can be read. */
	AuditFilter filter();

	/** Whether something that was typed could not be read. */
	boolean unreadable();

	/** The choices as the query of a link, without what is blank. */
	String link(String path);

}
