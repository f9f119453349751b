/**
 * The care model rules: classifies every participating clinic and says why.
 */
@ApplicationModule(
		allowedDependencies = { "core", "database", "web", "audit", "identity", "organization", "cohort", "survey" })
@NullMarked
package org.mncares.portal.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
