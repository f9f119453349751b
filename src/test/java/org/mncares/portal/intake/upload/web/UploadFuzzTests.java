package org.mncares.portal.intake.upload.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.identity.Browser;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real files, damaged by chance and sent to the upload page: each ends with a page that
 * says what became of it, none with a fault, and no list stays in check.
 * {@code -Dfuzz.uploads=500} tries more of them.
 */
@PortalTest
@Import(SomeStudy.class)
class UploadFuzzTests {

	private static final List<Path> WORKBOOKS = List.of(Path.of("docs/samples/honeycrisp-by-hand.xlsx"),
			Path.of("docs/samples/honeycrisp-care-coordination.xlsx"));

	@LocalServerPort
	private int port;

	@Autowired
	private SomeStudy study;

	@Test
	void noDamagedFileIsAnsweredByAFaultOrStaysInCheck() throws Exception {
		long seed = Long.getLong("fuzz.seed", System.nanoTime());
		Random random = new Random(seed);
		Member member = this.study.member(2);
		Browser browser = new Browser(this.port);
		browser.signIn(member.staff().email(), TestPeople.PASSWORD);
		byte[] text = MessyList.of(member).getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < Integer.getInteger("fuzz.uploads", 24); i++) {
			byte[] whole = (i % 3 == 0) ? Files.readAllBytes(WORKBOOKS.get(random.nextInt(WORKBOOKS.size()))) : text;
			browser.get("/patient-lists/new");
			HttpResponse<String> answer = UploadForm.upload(browser, (i % 3 == 0) ? "f.xlsx" : "f.csv",
					damaged(whole, random));
			assertThat(answer.statusCode()).as("upload %d of seed %d", i, seed).isIn(302, 413, 422);
			if (answer.statusCode() == 302) {
				requireFinished(browser, Browser.location(answer), "upload " + i + " of seed " + seed);
			}
		}
	}

	private static void requireFinished(Browser browser, String path, String which) {
		Awaitility.await(which).atMost(Duration.ofSeconds(60)).until(() -> {
			HttpResponse<String> page = browser.get(path);
			assertThat(page.statusCode()).as(which).isEqualTo(200);
			return !page.body().contains("id=\"progress\"");
		});
		assertThat(browser.get(path).body()).as(which)
			.doesNotContain("The check could not be finished", "Exception", "\tat ");
	}

	/** One to eight damages, each a flip, a cut, a doubling or bytes by chance. */
	private static byte[] damaged(byte[] whole, Random random) {
		byte[] bytes = whole.clone();
		for (int i = 0; i <= random.nextInt(8) && bytes.length > 1; i++) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(4)) {
				case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
				case 2 -> {
					byte[] longer = Arrays.copyOf(bytes, bytes.length + Math.min(200, bytes.length - at));
					System.arraycopy(bytes, at, longer, bytes.length, longer.length - bytes.length);
					bytes = longer;
				}
				default -> {
					byte[] noise = new byte[Math.min(16, bytes.length - at)];
					random.nextBytes(noise);
					System.arraycopy(noise, 0, bytes, at, noise.length);
				}
			}
		}
		return bytes;
	}

}
