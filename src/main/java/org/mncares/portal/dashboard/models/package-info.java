/**
 * Care coordination models: organizations and clinics by class, and the list of clinics.
 */
@NullMarked
package org.mncares.portal.dashboard.models;

import org.jspecify.annotations.NullMarked;
