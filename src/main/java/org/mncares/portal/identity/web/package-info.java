/**
 * The security chain: who may ask for which route, sign-in and sessions.
 */
@NullMarked
package org.mncares.portal.identity.web;

import org.jspecify.annotations.NullMarked;
