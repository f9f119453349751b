package org.mncares.portal.payor;

/**
 * A contact as pages show it.
 *
 * @param revision what an edit says that it was based on
 */
public record ContactView(long id, long revision, ContactDetails details) {
}
