/**
 * Imports and exports what administrators keep, as tables: a report of all problems and
 * changes first, nothing saved until somebody confirms it. Features say by a
 * {@link org.mncares.portal.bulk.BulkTable} what can be imported.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "table" })
@NullMarked
package org.mncares.portal.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
