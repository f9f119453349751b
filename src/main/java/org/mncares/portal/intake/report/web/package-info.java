/**
 * The page of one list: how far its check is, then what it found, and the rows behind it.
 */
@NullMarked
package org.mncares.portal.intake.report.web;

import org.jspecify.annotations.NullMarked;
