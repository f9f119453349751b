/**
 * What the pages of all rooms share: where a list stands in words, the next thing to do,
 * the history of lists, and the help page of columns and rules.
 */
@NullMarked
package org.mncares.portal.intake.web;

import org.jspecify.annotations.NullMarked;
