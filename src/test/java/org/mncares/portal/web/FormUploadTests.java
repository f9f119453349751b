package org.mncares.portal.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Forms with a file, as browsers and others send them.
 */
class FormUploadTests {

	@Test
	void aNameThatNoMachineGivesAFileIsTidied() {
		FormUpload form = FormUpload.read(request(part("..\\folder\\Jos\u00e9\0.pdf", "content")), 100);
		assertThat(form.file().orElseThrow().name()).isEqualTo("Jos\u00e9.pdf");
	}

	@Test
	void aFileThatIsTooLargeIsNotKept() {
		FormUpload form = FormUpload.read(request(part("a.pdf", "four")), 3);
		assertThat(form.isTooLarge()).isTrue();
		assertThat(form.file()).isEmpty();
	}

	@Test
	void noFileAndNoFormAtAllAreNoFault() {
		assertThat(FormUpload.read(request(part("", "")), 3).file()).isEmpty();
		assertThat(FormUpload.read(new MockHttpServletRequest("POST", "/"), 3).file()).isEmpty();
	}

	@Test
	void whatIsCutOffIsSaid() {
		MockHttpServletRequest request = request(
				"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbeg");
		request.setContent("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbeg"
			.getBytes(StandardCharsets.UTF_8));
		assertThatExceptionOfType(FormUpload.CutOff.class).isThrownBy(() -> FormUpload.read(request, 100));
	}

	private static String part(String name, String content) {
		return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content
				+ "\r\n";
	}

	private static MockHttpServletRequest request(String body) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.setContentType("multipart/form-data; boundary=x");
		request.setContent((body + "--x--\r\n").getBytes(StandardCharsets.UTF_8));
		return request;
	}

}
