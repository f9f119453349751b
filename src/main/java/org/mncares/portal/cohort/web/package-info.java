/**
 * The page that lists cohorts, and what care systems' and clinics' pages say of them.
 */
@NullMarked
package org.mncares.portal.cohort.web;

import org.jspecify.annotations.NullMarked;
