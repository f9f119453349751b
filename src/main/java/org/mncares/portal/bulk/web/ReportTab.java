package org.mncares.portal.bulk.web;

import org.mncares.portal.bulk.LineKind;

/**
 * A part of a report that can be shown.
 *
 * @param kind what its lines say
 * @param lines how many there are
 * @param current whether it is the one that is shown
 */
record ReportTab(LineKind kind, long lines, boolean current) {
}
