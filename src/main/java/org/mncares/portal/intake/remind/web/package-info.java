/**
 * The page from which care systems are reminded.
 */
@NullMarked
package org.mncares.portal.intake.remind.web;

import org.jspecify.annotations.NullMarked;
