package org.mncares.portal.intake.upload;

import org.mncares.portal.intake.rule.Rule;

/**
 * An upload that was not taken in; says by which rule.
 */
public class UploadRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Rule rule;

	public UploadRefused(Rule rule) {
		super(rule.code());
		this.rule = rule;
	}

	public Rule rule() {
		return this.rule;
	}

}
