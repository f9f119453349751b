package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;

/**
 * From which day a clinic is closed.
 *
 * @param day the first day on which it is not open
 * @param revision what the form is based on
 */
record ClosingForm(@Nullable String day, @Nullable Long revision) {
}
