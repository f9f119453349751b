/**
 * Pages to look up care systems and clinics.
 */
@NullMarked
package org.mncares.portal.organization.web;

import org.jspecify.annotations.NullMarked;
