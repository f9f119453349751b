/**
 * The append-only trail of who did what, when, from where and with what outcome.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web" })
@NullMarked
package org.mncares.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
