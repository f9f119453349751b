package org.mncares.portal.web.shell;

/**
 * A link of the main navigation as the layout draws it.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether the page that is shown lies in this section
 * @param administration whether it stands under the heading of administration
 */
record NavigationLink(String label, String href, boolean current, boolean administration) {
}
