/**
 * The study's payor partners, and the names and codes that people write for them.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "bulk" })
@NullMarked
package org.mncares.portal.payor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
