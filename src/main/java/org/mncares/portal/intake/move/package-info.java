/**
 * What follows a clinic that moves to another care system: its patients, its answers, and
 * the lists that are open.
 */
@NullMarked
package org.mncares.portal.intake.move;

import org.jspecify.annotations.NullMarked;
