/**
 * Takes an upload in, piece by piece, and gives up those that never end.
 */
@NamedInterface("upload")
@NullMarked
package org.mncares.portal.intake.upload;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
