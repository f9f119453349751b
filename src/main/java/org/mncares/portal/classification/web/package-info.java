/**
 * Pages of the classification.
 */
@NullMarked
package org.mncares.portal.classification.web;

import org.jspecify.annotations.NullMarked;
