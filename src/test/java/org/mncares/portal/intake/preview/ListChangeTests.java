package org.mncares.portal.intake.preview;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.core.PatientListId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change is asked about from a threshold on, and never where there was nothing before.
 */
class ListChangeTests {

	@ParameterizedTest
	@CsvSource({ "34,20,true,41", "25,20,true,20", "26,21,false,19", "24,20,false,17", "5,0,true,100", "4,0,false,100",
			"0,0,false,0", "20,34,false,0", "1000,801,false,20", "1000,800,true,20" })
	void asksFromAFifthAndFivePatientsOn(long before, long now, boolean asks, long drop) {
		ClinicChange clinic = new ClinicChange(1, before, now);
		assertThat(clinic.isQuestion()).isEqualTo(asks);
		assertThat(clinic.drop()).isEqualTo(drop);
	}

	@Test
	void asksNothingOfTheFirstList() {
		ClinicChange clinic = new ClinicChange(1, null, 0);
		ListChange change = new ListChange(List.of(), 0, 0, 0, List.of(clinic));
		assertThat(change.isFirst()).isTrue();
		assertThat(change.asksForAnswer()).isFalse();
		assertThat(change.empty()).containsExactly(clinic);
	}

	@Test
	void asksWhenManyAreGoneThoughAsManyCame() {
		ListChange renumbered = new ListChange(List.of(new PatientListId(3)), 100, 100, 0,
				List.of(new ClinicChange(1, 100L, 100)));
		assertThat(renumbered.questions()).isEmpty();
		assertThat(renumbered.asksForAnswer()).isTrue();
	}

	@Property
	void neverAsksWhereNobodyIsMissing(@ForAll @LongRange(min = 0, max = 5000) long before,
			@ForAll @LongRange(min = 0, max = 5000) long more) {
		assertThat(new ClinicChange(1, before, before + more).isQuestion()).isFalse();
		assertThat(new ListChange(List.of(new PatientListId(1)), more, 0, before, List.of()).asksForAnswer()).isFalse();
	}

	@Property
	void theLargerTheLossTheSoonerItAsks(@ForAll @LongRange(min = 1, max = 5000) long before,
			@ForAll @LongRange(min = 0, max = 5000) long lost) {
		long fewer = Math.min(lost, before);
		boolean asks = ListChange.isLarge(fewer, before);
		assertThat(asks).isEqualTo(fewer >= 5 && 5 * fewer >= before);
		assertThat(asks && !ListChange.isLarge(Math.min(before, fewer + 1), before)).isFalse();
	}

}
