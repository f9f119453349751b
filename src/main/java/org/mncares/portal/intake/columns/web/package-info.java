/**
 * The pages on which people match the columns of their files.
 */
@NullMarked
package org.mncares.portal.intake.columns.web;

import org.jspecify.annotations.NullMarked;
