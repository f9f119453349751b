package org.mncares.portal.web.shell;

/**
 * A link of the main navigation as the layout draws it.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether the page that is shown lies in this section
 */
record NavigationLink(String label, String href, boolean current) {

	/** Whether it stands under the heading of administration. */
	public boolean isAdministration() {
		return this.href.startsWith("/admin/");
	}

}
