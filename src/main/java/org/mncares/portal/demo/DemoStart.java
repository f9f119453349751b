package org.mncares.portal.demo;

import java.time.Duration;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration study at the first start, and says at each start how to sign
 * in.
 */
@Component
@Order(10)
@ConditionalOnDemonstration
class DemoStart implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(DemoStart.class);

	private static final String LOADED = "loaded";

	private static final String PASSWORD_WAS_SET = "password was set";

	private final DemoSteps steps;

	private final LoadDemoStudy study;

	private final DemoPassword password;

	private final Accounts accounts;

	private final Environment environment;

	DemoStart(DemoSteps steps, LoadDemoStudy study, DemoPassword password, Accounts accounts, Environment environment) {
		this.steps = steps;
		this.study = study;
		this.password = password;
		this.accounts = accounts;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.steps.isDone(LOADED)) {
			if (!this.steps.any() && !Scopes.call(Scope.ADMINISTRATION, this.accounts::none)) {
				logger.warn("The database holds accounts already: the demonstration study is not loaded into it");
				return;
			}
			begin();
			sayHowToSignIn();
			load();
		}
		else {
			// What a later edition of the portal adds to the demonstration.
			this.study.begin();
			sayHowToSignIn();
		}
	}

	private void begin() {
		if (this.password.isSet()) {
			this.steps.once(PASSWORD_WAS_SET, () -> {
			});
		}
		this.study.begin();
	}

	private void load() {
		logger.info("Loading the demonstration study; the portal can be used meanwhile");
		long begin = System.nanoTime();
		this.study.load();
		this.steps.once(LOADED, () -> {
		});
		logger.info("The demonstration study was loaded in {} seconds",
				Duration.ofNanos(System.nanoTime() - begin).toSeconds());
	}

	private void sayHowToSignIn() {
		String port = this.environment.getProperty("local.server.port", "8080");
		boolean kept = this.steps.isDone(PASSWORD_WAS_SET) && !this.password.isSet();
		logger.info("""
				The portal runs, with demonstration data.

				  Address    http://localhost:{}
				  Accounts   {}     a care system that has not sent its list
				             {}   the study, without identifiers
				             {}     the study, administration
				  Password   {}
				""", port, DemoPeople.STAFF, DemoPeople.ANALYST, DemoPeople.ADMINISTRATOR,
				kept ? "the one that portal.demo.password gave at the first start" : this.password.get());
	}

}
