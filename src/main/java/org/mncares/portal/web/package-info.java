/**
 * The shell of all pages: layout, navigation, errors, fragments, and the contracts by
 * which features contribute to shared pages.
 */
@ApplicationModule(allowedDependencies = { "core" })
@NullMarked
package org.mncares.portal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
