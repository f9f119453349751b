package org.mncares.portal.intake.receipt;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a receipt says of the content that was submitted.
 *
 * @param code the code by which it is verified
 * @param submitted the content; null for a list without a file, and for one that was
 * submitted before this was recorded
 * @param corrections in how many cells corrections were made here; null where that was
 * not recorded then
 * @param at when it was issued
 */
public record IssuedReceipt(ReceiptCode code, @Nullable SubmittedContent submitted, @Nullable Long corrections,
		Instant at) {
}
