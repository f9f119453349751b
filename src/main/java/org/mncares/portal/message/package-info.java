/**
 * E-mail with its outbox, announcements and the study's contact details. It knows no
 * people: others hand it a name and an address.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit" })
@NullMarked
package org.mncares.portal.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
