package org.mncares.portal.intake.profile.web;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.jar.JarFile;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.profile.ProfileFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clinic's person takes home what is needed to check a list before it is sent.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class PreCheckJourneyTests {

	@Autowired
	private SomeStudy study;

	private Member member;

	private Member other;

	@BeforeEach
	void join() {
		this.member = this.study.member(2);
		this.other = this.study.member(1);
	}

	@Test
	void takesTheCheckerAndTheOwnProfileHome(Visitor visitor) throws Exception {
		Page page = visitor.signIn(this.member.staff().email(), TestPeople.PASSWORD).page();
		visitor.open("/patient-lists/new");
		link(page, "Check it on your own computer first").click();
		assertThat(page.locator("h1")).hasText("Check a list on your own computer");
		visitor.screenshot("pre-check").assertAccessible();
		visitor.onPhone().screenshot("pre-check-phone").assertAccessible();
		visitor.onDesktop();
		Download checker = page.waitForDownload(() -> link(page, "Download the checker").click());
		assertThat(checker.suggestedFilename()).isEqualTo("mncares-check.jar");
		try (JarFile jar = new JarFile(checker.path().toFile())) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
				.isEqualTo("org.mncares.portal.precheck.Launcher");
		}
		Download profile = page.waitForDownload(() -> link(page, "Download the check profile").click());
		assertThat(profile.suggestedFilename()).isEqualTo(ProfileFile.NAME);
		try (InputStream input = Files.newInputStream(profile.path())) {
			CheckProfile read = ProfileFile.read(input);
			assertThat(read.clinics()).extracting(CheckProfile.Clinic::code)
				.containsAll(this.member.codes())
				.doesNotContainAnyElementsOf(this.other.codes());
			assertThat(read.hasOtherRules()).isFalse();
		}
		assertThat(Files.readString(profile.path())).doesNotContain(this.member.staff().email(),
				this.member.staff().name());
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

}
