/**
 * The pages on which administrators decide about written payors that nothing matches.
 */
@NullMarked
package org.mncares.portal.intake.unmatched.web;

import org.jspecify.annotations.NullMarked;
