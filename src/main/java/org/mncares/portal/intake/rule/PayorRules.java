package org.mncares.portal.intake.rule;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rules of payors and member IDs; a member ID is kept for partners only.
 */
final class PayorRules {

	private static final int REMEMBERED = 5_000;

	private final PayorMatcher matcher;

	private final Map<String, PayorMatch> matches = new HashMap<>();

	PayorRules(ListContext context) {
		this.matcher = context.payors();
	}

	/** One coverage; null where the row has none there. */
	@Nullable Coverage read(RowText row, Column payorColumn, Column memberColumn) {
		String written = row.read(payorColumn);
		String memberId = row.read(memberColumn);
		boolean memberGiven = memberId != null || row.given(memberColumn) != null;
		if (written == null) {
			if (memberGiven && row.given(payorColumn) == null) {
				row.add(Rule.MEMBER_ID_WITHOUT_PAYOR, memberColumn, memberId);
			}
			return null;
		}
		PayorMatch match = match(written);
		String kept = switch (match.kind()) {
			case PARTNER -> partners(row, memberColumn, match, memberId, memberGiven);
			case OTHER -> null;
			case UNINSURED, UNKNOWN -> {
				if (memberGiven) {
					row.add(Rule.MEMBER_ID_NOT_EXPECTED, memberColumn, memberId);
				}
				yield null;
			}
		};
		return new Coverage(match.kind(), match.payorId(), written, kept);
	}

	/** Compares the two coverages of a row. */
	void compare(RowText row, @Nullable Coverage first, @Nullable Coverage second) {
		if (first == null || second == null) {
			return;
		}
		boolean covered = second.kind() == PayorMatch.Kind.PARTNER || second.kind() == PayorMatch.Kind.OTHER;
		if (first.kind() == PayorMatch.Kind.UNINSURED && covered) {
			row.add(Rule.PAYOR_CONTRADICTION, Column.PAYOR_2, second.written());
		}
		else if ((first.payorId() != null && first.payorId().equals(second.payorId()))
				|| (covered && first.written().equalsIgnoreCase(second.written()))) {
			row.add(Rule.PAYOR_REPEATED, Column.PAYOR_2, second.written());
		}
	}

	private @Nullable String partners(RowText row, Column column, PayorMatch match, @Nullable String memberId,
			boolean given) {
		if (memberId == null) {
			if (!given) {
				row.add(Rule.MEMBER_ID_MISSING, column, null);
			}
			return null;
		}
		if (IdRules.isRounded(memberId) || IdRules.isCut(row, column, memberId)) {
			row.add(Rule.ID_AS_NUMBER, column, memberId);
			return null;
		}
		if (match.memberIdPattern() != null && !match.memberIdPattern().matcher(memberId).matches()) {
			row.add(Rule.MEMBER_ID_FORM, column, memberId);
		}
		else if (Ssn.couldBe(memberId)) {
			row.add(Rule.MEMBER_ID_SSN, column, null);
		}
		return memberId;
	}

	private PayorMatch match(String written) {
		PayorMatch known = this.matches.get(written);
		if (known == null) {
			known = this.matcher.match(written);
			if (this.matches.size() < REMEMBERED) {
				this.matches.put(written, known);
			}
		}
		return known;
	}

}
