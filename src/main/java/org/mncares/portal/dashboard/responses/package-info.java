/**
 * Which care systems have answered the survey, and how their lists stand.
 */
@NullMarked
package org.mncares.portal.dashboard.responses;

import org.jspecify.annotations.NullMarked;
