/**
 * Has a list signed and submits it to the study.
 */
@NamedInterface("attest")
@NullMarked
package org.mncares.portal.intake.attest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
