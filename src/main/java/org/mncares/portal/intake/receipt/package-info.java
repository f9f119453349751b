/**
 * The proof of a submission: what was submitted, its hash, and the code by which anybody
 * who holds it can ask whether it stands.
 */
@NullMarked
package org.mncares.portal.intake.receipt;

import org.jspecify.annotations.NullMarked;
