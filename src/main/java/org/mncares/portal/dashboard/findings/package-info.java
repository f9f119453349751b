/**
 * What the organizations answered in their survey, compared between the models.
 */
@NullMarked
package org.mncares.portal.dashboard.findings;

import org.jspecify.annotations.NullMarked;
