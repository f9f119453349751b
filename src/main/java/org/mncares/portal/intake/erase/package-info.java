/**
 * Erases what identifies patients, once its time is over or somebody asked for it;
 * hashes, counts and codes remain.
 */
@NullMarked
package org.mncares.portal.intake.erase;

import org.jspecify.annotations.NullMarked;
