package org.mncares.portal.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the demonstration study is loaded. Whether it is, {@code portal.demo.enabled} says:
 * on with the embedded database, off as soon as a database is configured.
 *
 * @param password the password of the demonstration accounts, at least 15 characters;
 * when it is blank, one is made at the first start and kept with the data
 */
@ConfigurationProperties("portal.demo")
record DemoSettings(@DefaultValue("") String password) {

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "DemoSettings[]";
	}

}
