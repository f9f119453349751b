package org.mncares.portal.web;

/**
 * A state in a word or two, drawn with a colour and an icon so that colour is never
 * alone.
 *
 * @param text what it says, for instance "Needs correction"
 * @param tone how it is drawn
 */
public record StatusTag(String text, Tone tone) {

	/** How a tag is drawn. */
	public enum Tone {

		/** Done or in order. */
		OK("tag-ok", "bi-check-circle"),
		/** Under way or for information. */
		INFO("tag-info", "bi-info-circle"),
		/** Somebody has to do something. */
		WARN("tag-warn", "bi-exclamation-triangle"),
		/** Refused or failed. */
		BAD("tag-bad", "bi-x-octagon"),
		/** Over, of no further concern. */
		PLAIN("tag-plain", "bi-dash-circle");

		private final String cssClass;

		private final String icon;

		Tone(String cssClass, String icon) {
			this.cssClass = cssClass;
			this.icon = icon;
		}

		public String cssClass() {
			return this.cssClass;
		}

		public String icon() {
			return this.icon;
		}

	}

}
