package org.mncares.portal.intake.preview;

import org.jspecify.annotations.Nullable;

/**
 * The change that stood on the page when a list was signed.
 *
 * @param fresh patients who were not there before
 * @param gone patients who were there and were not listed any more
 * @param kept patients who were in both
 * @param compared whether there was anything to compare with
 * @param answered whether it was so large that the signer was asked, and answered
 * @param reason what the signer wrote
 */
public record SignedChange(long fresh, long gone, long kept, boolean compared, boolean answered,
		@Nullable String reason) {
}
