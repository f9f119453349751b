/**
 * Instruments, kept as HL7 FHIR questionnaires, and what care systems answer to them.
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "organization" })
@NullMarked
package org.mncares.portal.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
