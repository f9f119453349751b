package org.mncares.portal.dashboard.edition;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The live edition.
 */
@DemoTest
class EditionsTests {

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void works() {
		EditionView live = Scopes.call(Scope.STUDY, () -> this.editions.shown(null));
		System.out.println(live);
		List<?> rows = Scopes.call(Scope.STUDY, () -> this.transaction.execute((status) -> this.jdbc.sql(
				"select s.size, s.location, s.reported_class, s.part, count(*), sum(people) from edition_care_system s left join (select care_system_id, sum(people) as people from edition_people where edition_id = :e group by 1) p using (care_system_id) where edition_id = :e group by 1,2,3,4")
			.param("e", live.id())
			.query()
			.listOfRows()));
		rows.forEach(System.out::println);
		assertThat(rows).isNotEmpty();
	}

}
