/**
 * The trail's page.
 */
@NullMarked
package org.mncares.portal.audit.web;

import org.jspecify.annotations.NullMarked;
