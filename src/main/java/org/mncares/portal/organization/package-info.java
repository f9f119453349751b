/**
 * Care systems and their clinics, and the size and location classes that follow from
 * them.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "bulk" })
@NullMarked
package org.mncares.portal.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
