/**
 * The page on which a list is signed and submitted.
 */
@NullMarked
package org.mncares.portal.intake.attest.web;

import org.jspecify.annotations.NullMarked;
