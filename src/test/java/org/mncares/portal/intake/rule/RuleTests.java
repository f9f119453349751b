package org.mncares.portal.intake.rule;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rule catalogue as people read it.
 */
class RuleTests {

	@Test
	void codesAreUniqueAndInTheOrderOfTheCatalogue() {
		assertThat(Arrays.stream(Rule.values()).map(Rule::code)).doesNotHaveDuplicates().isSorted();
	}

	@ParameterizedTest
	@EnumSource
	void everyRuleReadsWell(Rule rule) {
		assertThat(rule.code()).matches("PL-\\d{3}");
		assertThat(Rule.of(rule.code())).contains(rule);
		assertThat(rule.group()).isNotEqualTo(RuleGroup.RESERVED);
		assertThat(rule.title()).matches("[A-Z].*[^.]").hasSizeLessThan(85).isASCII();
		assertThat(rule.advice()).matches("[A-Z].*\\.").hasSizeLessThan(130).isASCII();
		assertThat((rule.title() + rule.advice()).toLowerCase(Locale.ROOT)).doesNotContain("invalid", "please",
				"error code");
	}

	@ParameterizedTest
	@EnumSource
	void groupsAndSeveritiesGoTogether(Rule rule) {
		assertThat(rule.severity() == Severity.NOT_ELIGIBLE).isEqualTo(rule.group() == RuleGroup.ELIGIBILITY);
		assertThat(rule.severity() == Severity.REFUSAL).isEqualTo(rule.group() == RuleGroup.REFUSAL);
		if (rule.severity() == Severity.FILE) {
			assertThat(rule.group()).isEqualTo(RuleGroup.FILE);
		}
	}

	@Test
	void anUnknownCodeIsNoRule() {
		assertThat(Rule.of("PL-999")).isEmpty();
		assertThat(Rule.of("")).isEmpty();
	}

	@Test
	void aSentenceNamesTheColumnWhereTheRuleDoesNot() {
		assertThat(Finding.of(Rule.REQUIRED_BLANK, Column.LAST_NAME, null).sentence())
			.isEqualTo("PL-102 Last name: A required cell is blank. Fill it in.");
		assertThat(Finding.of(Rule.SEX_INVALID, "Q").sentence())
			.isEqualTo("PL-401 Sex is not F, M or U. Write F, M or U.");
		assertThat(new Finding(Rule.ZIP_INVALID, Column.ZIP, "1234", "Did you mean 01234?").sentence())
			.endsWith("Did you mean 01234?");
	}

	@Test
	void aFindingShowsAtMostAHundredCharactersAndNoControls() {
		Finding finding = Finding.of(Rule.SEX_INVALID, "a\0b\n" + "\ud83d\ude00".repeat(80));
		assertThat(finding.value()).startsWith("a b \ud83d\ude00").hasSizeLessThanOrEqualTo(100).endsWith("\ude00");
	}

}
