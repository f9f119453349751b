package org.mncares.portal.intake.receipt;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.preview.SignedChange;

/**
 * What was signed under a list, as it stood.
 *
 * @param statements the sentences
 * @param meaning what the signature means
 * @param printedName the signer's name as printed
 * @param printedTitle the signer's title as printed
 * @param signedAt when
 * @param change how the list differed from what was accepted before; null where that was
 * not recorded then
 */
public record AttestationView(List<String> statements, String meaning, String printedName, String printedTitle,
		Instant signedAt, @Nullable SignedChange change) {
}
