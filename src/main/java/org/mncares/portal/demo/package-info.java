/**
 * The demonstration study: invented care systems, clinics and people, loaded through the
 * services of the other modules. Nothing uses it.
 */
@ApplicationModule
@NullMarked
package org.mncares.portal.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
