/**
 * Patient lists: receive, read, check, correct, attest, review, enrol.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "organization", "payor",
		"payor :: name", "cohort", "table", "message" })
@NullMarked
package org.mncares.portal.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
