/**
 * The pages on which people correct a list without changing its file.
 */
@NullMarked
package org.mncares.portal.intake.mend.web;

import org.jspecify.annotations.NullMarked;
