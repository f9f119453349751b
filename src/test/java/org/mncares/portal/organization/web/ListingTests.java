package org.mncares.portal.organization.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching, sorting and paging a list, whatever its address says.
 */
class ListingTests {

	@ParameterizedTest
	@CsvSource({ "0, 1", "-3, 1", "x, 1", "99999999999, 1", "2, 2", "999, 3", "'', 1", ", 1" })
	void aPageThatIsNotThereIsTheNearest(String page, int expected) {
		assertThat(listing(null, null, page).paging().number()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "", "-", "name; drop table clinic", "-password" })
	void anUnknownColumnIsTheFirst(String sort) {
		assertThat(listing(null, sort, null).sort()).isEqualTo("name");
	}

	@Test
	void cutsIntoPages() {
		Listing<Line> last = listing(null, "-number", "3");
		assertThat(last.paging().total()).isEqualTo(120);
		assertThat(last.paging().pages()).isEqualTo(3);
		assertThat(last.rows()).hasSize(20).last().extracting(Line::number).isEqualTo(1);
	}

	@Test
	void allWordsAreSearchedFor() {
		assertThat(listing("  LINE  17 ", null, null).rows()).extracting(Line::number)
			.containsExactlyInAnyOrder(17, 117);
		assertThat(listing("line %", null, null).rows()).isEmpty();
		assertThat(listing("line %", null, null).paging().pages()).isEqualTo(1);
		assertThat(listing("x".repeat(10_000), null, null).search()).hasSize(100);
	}

	@Test
	void linksKeepWhatWasAskedFor() {
		Listing<Line> listing = listing("a&b=<1>", "-number", null);
		assertThat(listing.paging().href()).isEqualTo("/lines?sort=-number&q=a%26b%3D%3C1%3E");
		assertThat(listing("line", "-number", null).paging().next()).isEqualTo("/lines?sort=-number&q=line&page=2");
		assertThat(listing.sortedBy("number")).isEqualTo("/lines?sort=number&q=a%26b%3D%3C1%3E");
		assertThat(listing(null, "number", null).sortedBy("number")).isEqualTo("/lines?sort=-number");
		assertThat(listing.order("number")).isEqualTo("descending");
		assertThat(listing.order("name")).isNull();
	}

	private static Listing<Line> listing(String search, String sort, String page) {
		List<Line> lines = IntStream.rangeClosed(1, 120).mapToObj(Line::new).toList();
		Map<String, Comparator<Line>> columns = new LinkedHashMap<>();
		columns.put("name", Comparator.comparing(Line::searched));
		columns.put("number", Comparator.comparingInt(Line::number));
		return Listing.of("/lines", new ListingQuery(search, sort, page), lines, columns);
	}

	private record Line(int number) implements Listing.Searchable {

		@Override
		public String searched() {
			return "Line " + this.number;
		}

	}

}
