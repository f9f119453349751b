package org.mncares.portal.payor.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write for a payor, in the one form in which two ways of writing meet: no
 * case, accents, punctuation or spaces, {@code &} as {@code and}, and numbers without
 * leading zeros.
 */
public final class PayorName {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern OTHER_THAN_LETTERS_AND_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

	private static final Set<String> UNINSURED = Set.of("uninsured", "uninsuredpatient", "notinsured", "selfpay",
			"selfpayer", "selfpayment", "privatepay", "cash", "cashpay", "none", "noinsurance", "noinsurancecoverage",
			"nohealthinsurance", "nocoverage", "nopayor", "nopayer");

	private static final Set<String> UNKNOWN = Set.of("", "unknown", "unk", "unkn", "ukn", "notknown", "unknownpayor",
			"unknownpayer", "unknowninsurance", "na", "notavailable", "unavailable", "notrecorded", "notonfile",
			"notspecified", "unspecified", "missing", "null");

	private PayorName() {
	}

	public static String normalise(String written) {
		String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
		String joined = OTHER_THAN_LETTERS_AND_DIGITS.matcher(plain.replace("&", "and")).replaceAll("");
		return LEADING_ZEROS.matcher(joined.toLowerCase(Locale.ROOT)).replaceFirst("");
	}

	/** Whether a normalised text says that there is no coverage. */
	public static boolean meansUninsured(String normalised) {
		return UNINSURED.contains(normalised);
	}

	/** Whether a normalised text says that nobody knows, as a lone dash does. */
	public static boolean meansUnknown(String normalised) {
		return UNKNOWN.contains(normalised);
	}

}
