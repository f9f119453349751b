/**
 * Makes the eligible rows of accepted lists patients of their cohort.
 */
@NamedInterface("enrol")
@NullMarked
package org.mncares.portal.intake.enrol;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
