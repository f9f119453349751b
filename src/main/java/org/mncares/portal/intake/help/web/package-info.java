/**
 * The download of the report for a help desk.
 */
@NullMarked
package org.mncares.portal.intake.help.web;

import org.jspecify.annotations.NullMarked;
