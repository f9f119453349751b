package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;
import org.mncares.portal.web.Choice;

/**
 * Which care systems a dashboard is about, as its address says it; null means all.
 *
 * @param size by certified clinics
 * @param location by the care system's own address
 * @param model by the class under which it is reported
 */
public record Filters(@Nullable SizeClass size, @Nullable Location location, @Nullable CareModelClass model) {

	/** All care systems. */
	public static final Filters NONE = new Filters(null, null, null);

	/**
	 * Reads the parameters {@code size}, {@code location} and {@code model}, for instance
	 * {@code model=medical-social}. A value that means nothing is as if it were not
	 * there.
	 */
	public static Filters of(Map<String, String> query) {
		return new Filters(read(SizeClass.class, query.get("size")), read(Location.class, query.get("location")),
				read(CareModelClass.class, query.get("model")));
	}

	/** Whether everything is shown. */
	public boolean isEmpty() {
		return equals(NONE);
	}

	/** Whether they take in care systems of a kind. */
	public boolean include(Unit unit) {
		return (this.size == null || this.size == unit.size())
				&& (this.location == null || this.location == unit.location())
				&& (this.model == null || this.model == unit.model());
	}

	/**
	 * A condition on {@code edition_care_system}, whose parameters are {@link #params()}.
	 * @param alias the table's alias
	 */
	public String sql(String alias) {
		return "(:size::text is null or " + alias + ".size = :size) and (:location::text is null or " + alias
				+ ".location = :location) and (:model::text is null or " + alias + ".reported_class = :model)";
	}

	/** The parameters of {@link #sql}. */
	public Map<String, @Nullable Object> params() {
		Map<String, @Nullable Object> params = new LinkedHashMap<>();
		params.put("size", name(this.size));
		params.put("location", name(this.location));
		params.put("model", name(this.model));
		return params;
	}

	/** As they stand in the address: {@code size} to {@code small}, and so on. */
	public Map<String, String> query() {
		Map<String, String> query = new LinkedHashMap<>();
		params().forEach((name, value) -> {
			if (value != null) {
				query.put(name, written(value.toString()));
			}
		});
		return query;
	}

	/** For instance {@code Small, rural, Medical/Social}; {@code all care systems}. */
	public String label() {
		List<String> parts = new ArrayList<>();
		if (this.size != null) {
			parts.add(this.size.label().toLowerCase(Locale.ROOT));
		}
		if (this.location != null) {
			parts.add(this.location.label().toLowerCase(Locale.ROOT));
		}
		if (this.model != null) {
			parts.add(this.model.label());
		}
		return parts.isEmpty() ? "all care systems" : String.join(", ", parts) + " care systems";
	}

	/** The sizes to choose from. */
	public static List<Choice> sizes() {
		return choices(SizeClass.values(), SizeClass::label);
	}

	/** The locations to choose from. */
	public static List<Choice> locations() {
		return choices(Location.values(), Location::label);
	}

	/** The classes to choose from. */
	public static List<Choice> models() {
		return choices(CareModelClass.values(), CareModelClass::label);
	}

	private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
		return Arrays.stream(values).map((value) -> Choice.of(written(value.name()), label.apply(value))).toList();
	}

	private static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((value) -> written(value.name()).equalsIgnoreCase(text))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static String written(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
