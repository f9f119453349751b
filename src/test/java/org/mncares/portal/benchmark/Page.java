package org.mncares.portal.benchmark;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the portal, read just far enough to fill in its forms.
 *
 * @param html its source
 */
record Page(String html) {

	private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);

	private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

	/** The form whose opening tag holds this text. */
	Form form(String text) {
		return FORM.matcher(this.html)
			.results()
			.map((form) -> new Form(form.group()))
			.filter((form) -> form.tag().contains(text))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No form with " + text + " in\n" + this.html));
	}

	/** The texts of all elements of a class. */
	List<String> texts(String cssClass) {
		return Pattern.compile("class=\"" + cssClass + "\"[^>]*>([^<]*)<")
			.matcher(this.html)
			.results()
			.map((element) -> element.group(1).strip())
			.toList();
	}

	/** Whether this is the page of a list that is still being checked. */
	boolean isInProgress() {
		return this.html.contains("id=\"progress\"");
	}

	private static String attribute(String tag, String name) {
		Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
		return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
	}

	/**
	 * A form.
	 *
	 * @param html its source
	 */
	record Form(String html) {

		String tag() {
			return this.html.substring(0, this.html.indexOf('>') + 1);
		}

		String action() {
			return attribute(tag(), "action");
		}

		String value(String name) {
			return fields().stream()
				.filter((field) -> field.name().equals(name))
				.map(Field::value)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No field " + name + " in " + this.html));
		}

		/** What the form sends when it is left as it is. */
		List<Field> fields() {
			return inputs((input) -> switch (attribute(input, "type")) {
				case "hidden" -> true;
				case "checkbox", "radio" -> input.contains("checked");
				default -> false;
			}).map((input) -> new Field(attribute(input, "name"), attribute(input, "value"))).toList();
		}

		String fileField() {
			return inputs((input) -> attribute(input, "type").equals("file")).map((input) -> attribute(input, "name"))
				.findFirst()
				.orElseThrow();
		}

		private Stream<String> inputs(Predicate<String> wanted) {
			return INPUT.matcher(this.html).results().map((input) -> input.group()).filter(wanted);
		}

	}

	/**
	 * A field and what it holds.
	 *
	 * @param name its name
	 * @param value its value
	 */
	record Field(String name, String value) {
	}

}
