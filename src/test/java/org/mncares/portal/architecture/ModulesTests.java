package org.mncares.portal.architecture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalApplication;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

/**
 * The modules of the portal, and that each uses only what its package-info allows.
 */
class ModulesTests {

	private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

	@Test
	void useOnlyWhatTheyMay() {
		this.modules.verify();
	}

	@Test
	void areTheOnesOfTheHouse() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).containsExactlyInAnyOrder(
				"core", "table", "database", "web", "audit", "message", "identity", "organization", "payor", "cohort",
				"intake", "survey", "classification", "dashboard", "demo", "bulk", "precheck");
	}

	@Test
	void allSayWhatTheyMayUse() {
		List<String> open = this.modules.stream()
			.filter((module) -> !module.getIdentifier().toString().equals("demo"))
			.filter((module) -> module.getBasePackage()
				.getAnnotation(org.springframework.modulith.ApplicationModule.class)
				.map((annotation) -> List.of(annotation.allowedDependencies()).contains(OPEN_TOKEN))
				.orElse(true))
			.map(ApplicationModule::getDisplayName)
			.toList();
		assertThat(open).isEmpty();
	}

}
