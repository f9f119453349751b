package org.mncares.portal.web;

/**
 * One bar of a funnel; the first row is the whole that the others are measured by.
 *
 * @param label what is counted
 * @param count how many
 * @param kind how the bar is drawn
 */
public record FunnelRow(String label, long count, Kind kind) {

	private static final double THINNEST = 1.2;

	/** How a bar is drawn. */
	public enum Kind {

		/** The whole, or what falls out of it. */
		PLAIN("bar bar-plain"),
		/** Somebody has to mend it. */
		BAD("bar bar-bad"),
		/** What remains: the answer. */
		RESULT("bar");

		private final String cssClass;

		Kind(String cssClass) {
			this.cssClass = cssClass;
		}

		public String cssClass() {
			return this.cssClass;
		}

	}

	/**
	 * The bar's width as an SVG attribute, in percent of the whole; what is there at all
	 * can be seen.
	 */
	public String width(long whole) {
		if (this.count <= 0 || whole <= 0) {
			return "0%";
		}
		return Math.clamp(100.0 * this.count / whole, THINNEST, 100.0) + "%";
	}

	public boolean isResult() {
		return this.kind == Kind.RESULT;
	}

}
