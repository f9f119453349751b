package org.mncares.portal.intake.receipt;

/**
 * What was submitted, as a file that can be made again.
 *
 * @param sha256 its hash in hexadecimal
 * @param bytes its size
 * @param rows its rows below the header
 */
public record SubmittedContent(String sha256, long bytes, long rows) {
}
