/**
 * Pages of the surveys.
 */
@NullMarked
package org.mncares.portal.survey.web;

import org.jspecify.annotations.NullMarked;
