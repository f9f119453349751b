package org.mncares.portal.payor;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;

/**
 * A payor whose name looks like a written one; only a person decides whether it is.
 *
 * @param partner the partner; null for a payor that is no partner
 * @param name its name
 * @param like its way of writing that looks most like it
 * @param percent how much alike, 0 to 100
 */
public record Suggestion(@Nullable PayorId partner, String name, String like, int percent) {
}
