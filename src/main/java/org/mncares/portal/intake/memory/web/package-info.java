/**
 * The page on which a care system sees what is remembered of its columns, and has it
 * forgotten.
 */
@NullMarked
package org.mncares.portal.intake.memory.web;

import org.jspecify.annotations.NullMarked;
