package org.mncares.portal.intake.file;

import java.io.IOException;

import org.mncares.portal.intake.rule.Rule;

/**
 * Text that cannot be decoded, on its way through code that only knows IO exceptions.
 */
class UnreadableText extends IOException {

	private static final long serialVersionUID = 1L;

	private final Rule rule;

	UnreadableText(Rule rule) {
		super(rule.code());
		this.rule = rule;
	}

	Rule rule() {
		return this.rule;
	}

}
