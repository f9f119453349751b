package org.mncares.portal.web;

import java.util.Set;

/**
 * An entry of the main navigation, contributed by a feature as a bean.
 *
 * @param order where it stands, smaller first
 * @param label what it says
 * @param href where it leads; the entry is current on all pages below
 * @param roles the names of the roles that see it, for instance {@code CARE_SYSTEM}
 */
public record NavigationItem(int order, String label, String href, Set<String> roles) {
}
