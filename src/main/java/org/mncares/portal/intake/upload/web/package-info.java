/**
 * The upload page.
 */
@NullMarked
package org.mncares.portal.intake.upload.web;

import org.jspecify.annotations.NullMarked;
