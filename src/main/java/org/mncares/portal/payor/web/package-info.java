/**
 * The page that lists payor partners.
 */
@NullMarked
package org.mncares.portal.payor.web;

import org.jspecify.annotations.NullMarked;
