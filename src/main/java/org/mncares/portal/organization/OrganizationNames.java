package org.mncares.portal.organization;

import java.util.List;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names care systems to features below this one.
 */
@Service
@Transactional(readOnly = true)
class OrganizationNames implements CareSystemNames {

	private static final String NAMES = "select id, code, name from care_system ";

	private final JdbcClient jdbc;

	OrganizationNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<CareSystemName> all() {
		return read(this.jdbc.sql(NAMES + "order by lower(name), code"));
	}

	@Override
	public List<CareSystemName> standing() {
		return read(this.jdbc.sql(NAMES + "where merged_into is null order by lower(name), code"));
	}

	@Override
	public Optional<CareSystemName> find(CareSystemId id) {
		return read(this.jdbc.sql(NAMES + "where id = ?").param(id.value())).stream().findFirst();
	}

	@Override
	public Optional<CareSystemName> byCode(String code) {
		return read(this.jdbc.sql(NAMES + "where code = ?").param(Texts.code(code))).stream().findFirst();
	}

	private static List<CareSystemName> read(JdbcClient.StatementSpec names) {
		return names
			.query((row, number) -> new CareSystemName(new CareSystemId(row.getLong("id")), row.getString("code"),
					row.getString("name")))
			.list();
	}

}
