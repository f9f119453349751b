/**
 * The patient list as a file: how it is opened, its template, and the file with a column
 * of problems. Knows no Spring and no database.
 */
@NullMarked
package org.mncares.portal.intake.file;

import org.jspecify.annotations.NullMarked;
