/**
 * Hands out what care systems need to check lists on their own computers.
 */
@NullMarked
package org.mncares.portal.intake.profile.web;

import org.jspecify.annotations.NullMarked;
