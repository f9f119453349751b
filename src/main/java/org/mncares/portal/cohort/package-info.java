/**
 * Cohort definitions, the clinics that take part in them, and the enrolled patients.
 */
@ApplicationModule(
		allowedDependencies = { "core", "database", "web", "audit", "identity", "organization", "payor", "bulk" })
@NullMarked
package org.mncares.portal.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
