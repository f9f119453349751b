/**
 * Which counts of people may show: pure, without a database.
 */
@NullMarked
package org.mncares.portal.dashboard.people;

import org.jspecify.annotations.NullMarked;
