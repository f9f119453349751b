package org.mncares.portal.survey;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes numbers for people.
 */
final class Numbers {

	private Numbers() {
	}

	/** With thousands separated. */
	static String spoken(BigDecimal number) {
		return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.US)).format(number);
	}

}
