package org.mncares.portal.intake;

import java.time.Instant;
import java.util.List;

/**
 * What was signed under a list, as it stood.
 *
 * @param statements the sentences
 * @param meaning what the signature means
 * @param printedName the signer's name as printed
 * @param printedTitle the signer's title as printed
 * @param signedAt when
 */
public record AttestationView(List<String> statements, String meaning, String printedName, String printedTitle,
		Instant signedAt) {
}
