/**
 * The pages on which an objection to research is recorded.
 */
@NullMarked
package org.mncares.portal.intake.objection.web;

import org.jspecify.annotations.NullMarked;
