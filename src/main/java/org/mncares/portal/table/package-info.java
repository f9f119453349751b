/**
 * Reads and writes tables: CSV in the encodings and delimiters that people use, and
 * workbooks. Knows no Spring, no database and nothing of what stands in a table.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package org.mncares.portal.table;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
