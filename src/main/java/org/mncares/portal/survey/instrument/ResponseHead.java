package org.mncares.portal.survey.instrument;

import java.time.Instant;

/**
 * What stands at the head of a response's document.
 *
 * @param instrument whose questions were answered
 * @param number counts the care system's submissions from 1
 * @param careSystemCode whose response it is
 * @param careSystemName its name
 * @param signer the name as printed
 * @param signedAt when it was signed
 */
public record ResponseHead(String instrument, int number, String careSystemCode, String careSystemName, String signer,
		Instant signedAt) {
}
