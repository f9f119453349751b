/**
 * Read models for the study: figures that name their definition and their date.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "organization", "payor",
		"cohort", "intake", "survey", "classification", "classification :: rule" })
@NullMarked
package org.mncares.portal.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
