package org.mncares.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes coverages as care systems do: by name, code or alias, whatever their registry
 * has.
 */
final class DemoPayors {

	private final Map<String, List<String>> writings;

	DemoPayors(List<DemoPayor> payors) {
		this.writings = payors.stream().collect(Collectors.toMap(DemoPayor::code, DemoPayor::writings));
	}

	void write(DemoRow row, DemoCoverage coverage, Random random) {
		write(row, coverage.first(), DemoColumn.PAYOR_1, DemoColumn.MEMBER_ID_1, random);
		if (!coverage.second().isEmpty()) {
			write(row, coverage.second(), DemoColumn.PAYOR_2, DemoColumn.MEMBER_ID_2, random);
		}
	}

	private void write(DemoRow row, String payor, DemoColumn column, DemoColumn memberColumn, Random random) {
		List<String> partner = this.writings.getOrDefault(payor, List.of());
		row.with(column, partner.isEmpty() ? payor : DemoNames.one(partner, random));
		if (!partner.isEmpty()) {
			Function<Integer, String> digits = (
					count) -> random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
			row.with(memberColumn, "DM" + digits.apply(8));
		}
	}

}
