package org.mncares.portal.web.shell;

/**
 * A link of the main navigation as the layout draws it.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether the page that is shown lies in this section
 * @param gathered whether it stands in the menu at the end of the line
 */
record NavigationLink(String label, String href, boolean current, boolean gathered) {
}
