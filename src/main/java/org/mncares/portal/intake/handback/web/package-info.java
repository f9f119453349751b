/**
 * Files that people take away: the template, and their list with its problems.
 */
@NullMarked
package org.mncares.portal.intake.handback.web;

import org.jspecify.annotations.NullMarked;
