/**
 * Checks a patient list on a person's own computer, by the rules of the portal and
 * without it: no server, no database. Knows no Spring.
 */
@ApplicationModule(allowedDependencies = { "core", "table", "intake :: rule", "intake :: file", "intake :: profile" })
@NullMarked
package org.mncares.portal.precheck;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
