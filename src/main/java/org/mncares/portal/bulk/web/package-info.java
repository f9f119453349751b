/**
 * Pages of imports and exports, for administrators.
 */
@NullMarked
package org.mncares.portal.bulk.web;

import org.jspecify.annotations.NullMarked;
