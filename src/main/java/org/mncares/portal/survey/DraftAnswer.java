package org.mncares.portal.survey;

import java.time.Instant;
import java.util.List;

/**
 * An answer of the draft.
 *
 * @param values as kept, empty when it was cleared
 * @param revision counts its changes from 1
 * @param by who changed it last
 * @param at when
 */
record DraftAnswer(List<String> values, int revision, String by, Instant at) {
}
