package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A workbook made by hand is taken to the receipt without leaving the browser.
 */
@DemoTest
@BrowserTest
class ByHandJourneyTests {

	@Autowired
	private DemoPassword password;

	@LocalServerPort
	private int port;

	@Test
	void fromTheUploadToTheReceipt(Visitor visitor) throws Exception {
		String address = "http://localhost:" + this.port;
		visitor.at(address).signIn(DemoPeople.STAFF, this.password.get());
		List<String> seen = new ArrayList<>();
		new ByHandJourney(visitor.page(), address, this.password.get(), (name) -> {
			visitor.assertAccessible().screenshot("by-hand-" + name);
			seen.add(name);
		}).go();
		assertThat(seen).containsExactly("match", "report", "corrections", "ready", "receipt");
		takeBack(visitor);
	}

	/** So that others find the demonstration as it was. */
	private static void takeBack(Visitor visitor) {
		visitor.page().locator("a:has-text('Take this list back')").click();
		visitor.page().locator("button:has-text('Yes, take it back')").click();
		visitor.page().locator("text=The study does not review it.").first().waitFor();
	}

}
