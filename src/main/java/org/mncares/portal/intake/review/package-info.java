/**
 * The study's answer to a submission: acceptance, return, and withdrawing an acceptance.
 */
@NamedInterface("review")
@NullMarked
package org.mncares.portal.intake.review;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
