package org.mncares.portal.intake.check;

import java.util.HashMap;
import java.util.Map;

import org.mncares.portal.intake.rule.PayorMatch;
import org.mncares.portal.intake.rule.PayorMatcher;
import org.mncares.portal.payor.MatchedPayor;
import org.mncares.portal.payor.PayorDirectory;

/**
 * Asks the payor directory, and remembers what it said: a list names few payors many
 * times.
 */
public final class KnownPayors implements PayorMatcher {

	private static final int REMEMBERED = 5_000;

	private final PayorDirectory directory;

	private final Map<String, PayorMatch> answers = new HashMap<>();

	public KnownPayors(PayorDirectory directory) {
		this.directory = directory;
	}

	@Override
	public PayorMatch match(String written) {
		PayorMatch known = this.answers.get(written);
		if (known != null) {
			return known;
		}
		PayorMatch match = translate(this.directory.match(written));
		if (this.answers.size() < REMEMBERED) {
			this.answers.put(written, match);
		}
		return match;
	}

	private static PayorMatch translate(MatchedPayor payor) {
		return switch (payor.kind()) {
			case PARTNER -> partner(payor);
			case OTHER -> PayorMatch.OTHER;
			case UNINSURED -> PayorMatch.UNINSURED;
			case UNKNOWN -> PayorMatch.UNKNOWN;
		};
	}

	private static PayorMatch partner(MatchedPayor payor) {
		if (payor.payor() == null) {
			throw new IllegalStateException("A partner without an id");
		}
		return PayorMatch.partner(payor.payor().value(), payor.memberIdPattern());
	}

}
