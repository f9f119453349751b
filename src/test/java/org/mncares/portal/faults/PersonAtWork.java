package org.mncares.portal.faults;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.mncares.portal.identity.Browser;

import org.springframework.web.util.HtmlUtils;

/**
 * A person who sends, signs or accepts lists by the portal's pages, however often the
 * portal dies meanwhile.
 */
final class PersonAtWork {

	static final String PASSWORD = "a portal that dies often";

	private static final String BOUNDARY = "xXx";

	private static final Pattern CLINIC = Pattern.compile("class=\"clinic-code\"[^>]*>([^<]*)<");

	private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

	private static final String HEADER = "clinic_id,patient_id,last_name,first_name,middle_name,date_of_birth,sex,"
			+ "care_coordination_start,payor_1,member_id_1\r\n";

	private final Browser browser;

	PersonAtWork(int port, String email) {
		this.browser = new Browser(port);
		HttpResponse<String> answer = this.browser.signIn(email, PASSWORD);
		if (answer.statusCode() != 302 || Browser.location(answer).contains("/sign-in")) {
			throw new IllegalStateException("Signing in was answered by " + answer.statusCode());
		}
	}

	/** A list of as many patients, all eligible, spread over the clinics. */
	String list(int patients, String middleName) {
		List<String> clinics = CLINIC.matcher(this.browser.get("/patient-lists/new").body())
			.results()
			.map((found) -> found.group(1).strip())
			.toList();
		StringBuilder rows = new StringBuilder(HEADER);
		IntStream.range(0, patients)
			.forEach((i) -> rows.append("%s,P-%d,Example,Pat %d,%s,1950-03-%02d,F,2018-06-%02d,unknown,\r\n"
				.formatted(clinics.get(i % clinics.size()), i, i, middleName, 1 + i % 28, 1 + i % 28)));
		return rows.toString();
	}

	/** Uploads a list; its number once the portal has confirmed it. */
	Optional<Long> upload(String list) {
		HttpResponse<String> answer = send(list);
		requireNoFault(answer);
		Matcher number = Pattern.compile("/patient-lists/(\\d+)").matcher(Browser.location(answer));
		return number.find() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
	}

	/** Uploads a list that the portal may refuse. */
	Answer tryUpload(String list) {
		HttpResponse<String> answer = send(list);
		return new Answer(answer.statusCode(), answer.body());
	}

	private HttpResponse<String> send(String list) {
		String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + list + "\r\n--" + BOUNDARY + "--\r\n";
		this.browser.get("/patient-lists/new");
		return this.browser.send(this.browser.request("/patient-lists/new?_csrf=" + this.browser.token())
			.header("Accept", "text/html")
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(body)));
	}

	/** Signs a list; whether the portal has confirmed it. */
	boolean submit(long list) {
		String path = "/patient-lists/" + list + "/attestation";
		Map<String, String> fields = new LinkedHashMap<>();
		StringBuilder several = new StringBuilder();
		INPUT.matcher(this.browser.get(path).body()).results().map((input) -> input.group()).forEach((input) -> {
			String name = attribute(input, "name");
			switch (attribute(input, "type")) {
				case "hidden", "text" -> fields.put(name, attribute(input, "value"));
				case "checkbox" -> several.append("&" + name + "=" + attribute(input, "value"));
				case "password" -> fields.put(name, PASSWORD);
				default -> {
				}
			}
		});
		fields.putIfAbsent("printedName", "Pat Example");
		fields.put("printedTitle", "Nurse");
		fields.remove("_csrf");
		String form = fields.entrySet()
			.stream()
			.map((field) -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.reduce("_csrf=" + this.browser.token() + several, String::concat);
		HttpResponse<String> answer = this.browser.send(this.browser.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		requireNoFault(answer);
		return answer.statusCode() == 302;
	}

	/** Accepts a list for the study; whether the portal has confirmed it. */
	boolean accept(long list) {
		String path = "/review/" + list + "/acceptance";
		this.browser.get(path);
		HttpResponse<String> answer = this.browser.post(path, Map.of());
		requireNoFault(answer);
		return answer.statusCode() == 302;
	}

	private static void requireNoFault(HttpResponse<String> answer) {
		if (answer.statusCode() >= 400 && answer.statusCode() != 503) {
			throw new AssertionError("Answered by " + answer.statusCode() + ":\n" + answer.body());
		}
	}

	private static String attribute(String tag, String name) {
		Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
		return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
	}

	/**
	 * What the portal answered.
	 *
	 * @param status the HTTP status
	 * @param body the page
	 */
	record Answer(int status, String body) {
	}

}
