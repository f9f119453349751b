package org.mncares.portal.demo;

import java.util.List;
import java.util.Random;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Invented people's names, in groups that go together with race, ethnicity and language.
 */
final class DemoNames {

	private static final DemoNames ALL = new DemoNames(DemoTable.read("names", Group::of));

	private final List<Group> groups;

	private final int weight;

	private DemoNames(List<Group> groups) {
		this.groups = groups;
		this.weight = groups.stream().mapToInt(Group::weight).sum();
	}

	static DemoNames all() {
		return ALL;
	}

	/** A group by chance, the frequent ones more often. */
	Group draw(Random random) {
		int left = random.nextInt(this.weight);
		for (Group group : this.groups) {
			left -= group.weight();
			if (left < 0) {
				return group;
			}
		}
		throw new IllegalStateException("Weights are positive");
	}

	/** Something of a list by chance. */
	static <T> T one(List<T> choices, Random random) {
		return choices.get(random.nextInt(choices.size()));
	}

	/**
	 * Names that go together.
	 *
	 * @param race the code of the race most often reported with them
	 * @param ethnicity the code of the ethnicity
	 * @param languages codes of the languages preferred
	 */
	record Group(int weight, String race, String ethnicity, List<String> languages, List<String> last,
			List<String> female, List<String> male) {

		static Group of(NamedCsvRecord row) {
			return new Group(Integer.parseInt(row.getField("weight")), row.getField("race"), row.getField("ethnicity"),
					DemoTable.several(row.getField("languages")), DemoTable.several(row.getField("last")),
					DemoTable.several(row.getField("female")), DemoTable.several(row.getField("male")));
		}

		String first(String sex, Random random) {
			return one(sex.equals("M") ? this.male : this.female, random);
		}

	}

}
