/**
 * Editions: the figures of all dashboards, live or fixed as a data cut.
 */
@NamedInterface("edition")
@NullMarked
package org.mncares.portal.dashboard.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
