/**
 * Values with a rule, shared by all modules; no beans.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mncares.portal.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
