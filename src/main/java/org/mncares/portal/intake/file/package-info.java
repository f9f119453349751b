/**
 * The patient list as a file: how it is opened, its template, and the file with a column
 * of problems. Knows no Spring and no database.
 */
@NamedInterface("file")
@NullMarked
package org.mncares.portal.intake.file;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
