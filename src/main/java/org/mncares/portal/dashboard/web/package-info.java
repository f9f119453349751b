/**
 * Pages of the dashboards.
 */
@NullMarked
package org.mncares.portal.dashboard.web;

import org.jspecify.annotations.NullMarked;
