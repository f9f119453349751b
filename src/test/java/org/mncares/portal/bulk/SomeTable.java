package org.mncares.portal.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * A table in memory, with a column of each form.
 *
 * @param things what is stored
 */
record SomeTable(List<List<String>> things) implements BulkTable {

	static SomeTable of(List<List<String>> things) {
		return new SomeTable(new ArrayList<>(things));
	}

	@Override
	public String kind() {
		return "lakes";
	}

	@Override
	public String title() {
		return "Lakes";
	}

	@Override
	public String about() {
		return "One row for each lake.";
	}

	@Override
	public int order() {
		return 1;
	}

	@Override
	public List<BulkColumn> columns() {
		return List.of(BulkColumn.key("code", "Code", CellForm.code(10)).example("EXAMPLE").also("lake_id"),
				BulkColumn.required("name", "Name", CellForm.text(200)).example("Example Lake"),
				BulkColumn.optional("zip", "ZIP", CellForm.zip()),
				BulkColumn.optional("since", "Since", CellForm.day()).also("first day"),
				BulkColumn.optional("size", "Size",
						CellForm.choice(Map.of("Large", List.of("L"), "Small", List.of("S")))),
				BulkColumn.optional("aliases", "Aliases", CellForm.several(20)));
	}

	@Override
	public void hold() {
	}

	@Override
	public List<List<String>> stored() {
		return this.things;
	}

	@Override
	public RowChecks checks() {
		return (row) -> {
			if (row.value("name").equals("Dry")) {
				row.problem("name", "A lake is not dry.");
			}
		};
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		return List.of();
	}

}
