/**
 * Reads and writes tables: CSV in the encodings and delimiters that people use, and
 * workbooks. Knows no Spring and no database.
 */
@NullMarked
package org.mncares.portal.intake.file;

import org.jspecify.annotations.NullMarked;
