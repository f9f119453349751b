/**
 * Makes the eligible rows of accepted lists patients of their cohort.
 */
@NullMarked
package org.mncares.portal.intake.enrol;

import org.jspecify.annotations.NullMarked;
