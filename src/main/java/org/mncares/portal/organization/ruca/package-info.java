/**
 * Reads the files in which USDA publishes rural-urban commuting area codes by ZIP code.
 */
@NullMarked
package org.mncares.portal.organization.ruca;

import org.jspecify.annotations.NullMarked;
