package org.mncares.portal.bulk;

import java.util.Comparator;
import java.util.List;

import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All that can be imported and exported.
 */
@Component
public class BulkTables {

	private final ObjectProvider<BulkTable> tables;

	BulkTables(ObjectProvider<BulkTable> tables) {
		this.tables = tables;
	}

	/** All, in the order in which a study is set up. */
	public List<BulkTable> all() {
		return this.tables.stream().sorted(Comparator.comparingInt(BulkTable::order)).toList();
	}

	/**
	 * One by its name in addresses.
	 * @throws NotFound when there is no such one
	 */
	public BulkTable table(String kind) {
		return this.tables.stream()
			.filter((table) -> table.kind().equals(kind))
			.findFirst()
			.orElseThrow(() -> new NotFound("kind of import"));
	}

}
