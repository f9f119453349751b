/**
 * The pages on which patient lists are uploaded, corrected, attested and reviewed.
 */
@NullMarked
package org.mncares.portal.intake.web;

import org.jspecify.annotations.NullMarked;
