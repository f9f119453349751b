/**
 * The check profile: what a check of patient lists on one's own computer must know, with
 * nothing in it about patients. Knows no Spring and no database.
 */
@NamedInterface("profile")
@NullMarked
package org.mncares.portal.intake.profile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
