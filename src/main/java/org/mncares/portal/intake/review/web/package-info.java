/**
 * The pages on which the study reviews lists and withdraws an acceptance.
 */
@NullMarked
package org.mncares.portal.intake.review.web;

import org.jspecify.annotations.NullMarked;
