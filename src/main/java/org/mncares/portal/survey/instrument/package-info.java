/**
 * Reads instruments from FHIR and writes responses to it.
 */
@NullMarked
package org.mncares.portal.survey.instrument;

import org.jspecify.annotations.NullMarked;
