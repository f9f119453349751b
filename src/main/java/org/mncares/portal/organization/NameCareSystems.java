package org.mncares.portal.organization;

import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the names of care systems for other modules.
 */
@Component
class NameCareSystems implements CareSystemNames {

	private final JdbcClient jdbc;

	NameCareSystems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Named> all() {
		return this.jdbc.sql("select id, code, name from care_system order by lower(name), id")
			.query((row, at) -> new Named(new CareSystemId(row.getLong(1)), row.getString(2), row.getString(3)))
			.list();
	}

}
