/**
 * Accounts, roles, sign-in and the security chain; who may see which care system.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "message", "bulk" })
@NullMarked
package org.mncares.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
