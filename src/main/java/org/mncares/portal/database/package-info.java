/**
 * PostgreSQL, embedded when none is configured, and row access bound to each transaction.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package org.mncares.portal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
