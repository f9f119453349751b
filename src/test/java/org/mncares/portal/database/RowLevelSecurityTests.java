package org.mncares.portal.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No table or view is outside of row-level security by oversight.
 */
@PortalTest
class RowLevelSecurityTests {

	private static final String OURS = """
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
			""";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void thereAreTablesToLookAt() {
		assertThat(names("select c.relname " + OURS + " and c.relkind = 'r'")).contains("care_system", "clinic",
				"patient", "patient_identity", "payor", "cohort");
	}

	@Test
	void everyTableIsSecuredOrSaysWhyNot() {
		assertThat(names("select c.relname " + OURS + """
				 and c.relkind in ('r', 'p') and not c.relrowsecurity
				and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^No row-level security: .{10,}'
				""")).isEmpty();
	}

	@Test
	void everySecuredTableHasAPolicyThatLetsSomebodySeeRows() {
		assertThat(names("select c.relname " + OURS + """
				 and c.relkind in ('r', 'p') and c.relrowsecurity and not exists (
				    select from pg_policy p where p.polrelid = c.oid and p.polpermissive)
				""")).isEmpty();
	}

	/**
	 * A view that reads as its owner passes by the policies, so it may only read tables
	 * that have none, behind a barrier.
	 */
	@Test
	void everyViewAsksAsTheOneWhoReadsIt() {
		assertThat(names("select c.relname " + OURS + """
				 and c.relkind = 'v'
				and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
				and (not coalesce(c.reloptions, '{}') && array['security_barrier=true', 'security_barrier=on']
				    or exists (select from pg_rewrite w join pg_depend d on d.objid = w.oid
				        and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
				        join pg_class t on t.oid = d.refobjid where w.ev_class = c.oid and t.relrowsecurity))
				""")).isEmpty();
		assertThat(names("select c.relname " + OURS + " and c.relkind = 'm'")).as("materialized views keep rows of all")
			.isEmpty();
	}

	@Test
	void theApplicationOwnsNothingAndTruncatesNothing() {
		assertThat(names("select c.relname " + OURS + """
				 and c.relkind in ('r', 'p', 'v', 'S') and (c.relowner = current_user::regrole
				    or (c.relkind <> 'S' and has_table_privilege(c.oid, 'truncate')))
				""")).isEmpty();
	}

	@Test
	void nobodyElseReadsAnything() {
		assertThat(names("select c.relname " + OURS + """
				 and exists (select from aclexplode(c.relacl) a where a.grantee = 0)
				""")).isEmpty();
	}

	private List<String> names(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
