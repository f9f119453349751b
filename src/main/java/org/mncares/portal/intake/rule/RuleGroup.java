package org.mncares.portal.intake.rule;

/**
 * What a rule is about; the first digit of its code.
 */
public enum RuleGroup {

	FILE("The file and its columns"), ROW("The row as a whole"), DATE("Dates"), CLINIC("Clinics"),
	PERSON("The person and the address"), PAYOR("Payors and member IDs"), ROWS("Several rows together"),
	ELIGIBILITY("Eligibility"), RESERVED("Reserved"), REFUSAL("Why a list is refused");

	private final String title;

	RuleGroup(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

	static RuleGroup of(String code) {
		return values()[code.charAt(3) - '0'];
	}

}
