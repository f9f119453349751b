package org.mncares.portal.database;

import org.mncares.portal.core.CannotStart;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where the application's role could bypass row-level security, or where
 * the server is too old: isolation must never be off in silence.
 */
@Component
@DependsOnDatabaseInitialization
class RefuseBypass implements InitializingBean {

	private static final int OLDEST_SERVER = 150_000;

	private final JdbcClient jdbc;

	RefuseBypass(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void afterPropertiesSet() {
		int version = this.jdbc.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
		if (version < OLDEST_SERVER) {
			throw new CannotStart("PostgreSQL 15 or newer is needed; the configured server is older.");
		}
		if (is("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
			throw refuse("is a superuser or has BYPASSRLS");
		}
		if (is("""
				select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
				and pg_has_role(current_user, c.relowner, 'member'))""")) {
			throw refuse("owns tables, or is a member of the role that owns them");
		}
	}

	private boolean is(String question) {
		return this.jdbc.sql(question).query(Boolean.class).single();
	}

	private static CannotStart refuse(String why) {
		return new CannotStart("The application's database role " + why
				+ ", so it could bypass row-level security: configure spring.datasource.username with a role that owns"
				+ " nothing, and spring.flyway.user with the owner.");
	}

}
