/**
 * The pages of what staff look at before they submit.
 */
@NullMarked
package org.mncares.portal.intake.preview.web;

import org.jspecify.annotations.NullMarked;
