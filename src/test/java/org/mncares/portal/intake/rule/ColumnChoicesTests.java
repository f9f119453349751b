package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Columns that a person matched, under names as ugly as they come.
 */
class ColumnChoicesTests {

	@Test
	void aChoiceGoesBeforeTheName() {
		List<String> header = header("clinic_id", "Site No");
		ColumnMapping before = ColumnMapping.of(header);
		assertThat(before.isFatal()).isTrue();
		assertThat(before.isWaiting()).isTrue();
		ColumnMapping after = ColumnMapping.of(header, choices(Map.of("site_no", Optional.of(Column.CLINIC_ID))));
		assertThat(after.isFatal()).isFalse();
		assertThat(after.indexOf(Column.CLINIC_ID)).isZero();
		assertThat(after.findings()).extracting(Finding::rule).containsExactly(Rule.CHOSEN_COLUMN);
		assertThat(after.matches().getFirst().how()).isEqualTo(HeaderMatch.How.CHOSEN);
	}

	@Test
	void aWrongNameIsPutRight() {
		List<String> header = header("start_date", "start_date");
		header.set(header.indexOf("care_coordination_start"), "start_date");
		header.add("First day");
		ColumnMapping mapping = ColumnMapping.of(header, choices(
				Map.of("startdate", Optional.empty(), "firstday", Optional.of(Column.CARE_COORDINATION_START))));
		assertThat(mapping.indexOf(Column.CARE_COORDINATION_START)).isEqualTo(header.size() - 1);
		assertThat(mapping.isFatal()).isFalse();
	}

	@Test
	void twoColumnsOfOneNameAreToldApartByTheirPlace() {
		List<String> header = header("last_name", "Name");
		header.set(header.indexOf("first_name"), "NAME");
		Map<HeaderKey, Optional<Column>> chosen = new HashMap<>();
		chosen.put(new HeaderKey("name", 1), Optional.of(Column.LAST_NAME));
		chosen.put(new HeaderKey("name", 2), Optional.of(Column.FIRST_NAME));
		ColumnMapping mapping = ColumnMapping.of(header, new ColumnChoices(chosen));
		assertThat(mapping.indexOf(Column.LAST_NAME)).isEqualTo(2);
		assertThat(mapping.indexOf(Column.FIRST_NAME)).isEqualTo(3);
		assertThat(mapping.isFatal()).isFalse();
	}

	@Test
	void aChosenColumnBesideOneOfTheNameIsDoubledAndWaits() {
		List<String> header = header("sex", "sex");
		header.add("Gndr");
		ColumnMapping mapping = ColumnMapping.of(header, choices(Map.of("gndr", Optional.of(Column.SEX))));
		assertThat(mapping.findings().getFirst().rule()).isEqualTo(Rule.DOUBLED_COLUMN);
		assertThat(mapping.isWaiting()).isTrue();
	}

	@Test
	void itWaitsOnlyWhereMatchingCanHelp() {
		List<String> withoutSex = SampleList.header().stream().filter((name) -> !name.equals("sex")).toList();
		assertThat(ColumnMapping.of(withoutSex).isFatal()).isTrue();
		assertThat(ColumnMapping.of(withoutSex).isWaiting()).isFalse();
		assertThat(ColumnMapping.of(SampleList.row().cells()).isWaiting()).isFalse();
		assertThat(ColumnMapping.of(List.of("Dear team", "please find")).isWaiting()).isFalse();
		List<String> foreign = List.of("Klinik", "Nr", "Familie", "Ruf", "Tag", "Art", "Beginn", "Kasse", "Mitglied",
				"Strasse", "Ort", "Land");
		assertThat(ColumnMapping.of(foreign).isWaiting()).isTrue();
		assertThat(ColumnMapping.of(List.of("", " ", "\u0007")).isWaiting()).isFalse();
	}

	@Test
	void namesBeyondAllMeasureAreRemembered() {
		String long1 = "x".repeat(10_000);
		String long2 = "x".repeat(9_999) + "y";
		HeaderKey key = HeaderKey.of(long1);
		assertThat(key.key()).hasSizeLessThanOrEqualTo(200);
		assertThat(key).isNotEqualTo(HeaderKey.of(long2)).isEqualTo(HeaderKey.of("X".repeat(10_000)));
		ColumnChoices choices = choices(Map.of(key.key(), Optional.of(Column.SEX)));
		assertThat(choices.knows(long1)).isTrue();
		assertThat(choices.knows(long2)).isFalse();
		assertThat(choices.knows("--- ___")).isFalse();
	}

	@Property(tries = 300)
	void anyHeaderHasAMappingAndAKeyForEachName(@ForAll @Size(max = 8) List<String> header) {
		ColumnMapping mapping = ColumnMapping.of(header);
		assertThat(mapping.matches()).extracting(HeaderMatch::key).doesNotHaveDuplicates();
		assertThat(mapping.matches()).allSatisfy((match) -> assertThat(match.name()).isNotEmpty());
	}

	@Property(tries = 300)
	void whatWasChosenIsWhatIsRead(@ForAll @Size(max = 6) @UniqueElements List<Column> columns) {
		List<String> header = new ArrayList<>();
		Map<HeaderKey, Optional<Column>> chosen = new HashMap<>();
		for (Column column : columns) {
			String name = "Their own " + column.ordinal();
			header.add(name);
			chosen.put(HeaderKey.of(name), Optional.of(column));
		}
		ColumnMapping mapping = ColumnMapping.of(header, new ColumnChoices(chosen));
		for (int i = 0; i < columns.size(); i++) {
			assertThat(mapping.indexOf(columns.get(i))).isEqualTo(i);
		}
	}

	private static ColumnChoices choices(Map<String, Optional<Column>> byKey) {
		Map<HeaderKey, Optional<Column>> chosen = new HashMap<>();
		byKey.forEach((key, column) -> chosen.put(HeaderKey.of(key), column));
		return new ColumnChoices(chosen);
	}

	private static List<String> header(String column, String name) {
		List<String> header = new ArrayList<>(SampleList.header());
		if (header.contains(column)) {
			header.set(header.indexOf(column), name);
		}
		return header;
	}

}
