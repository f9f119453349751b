package org.mncares.portal.precheck;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;

/**
 * What the person asked for.
 *
 * @param list the list to check
 * @param profile the check profile; null to look for it
 * @param problems where to write the list with its problems; null for nowhere
 * @param answers what the person says about columns
 * @param flags what else
 */
record Options(Path list, @Nullable Path profile, @Nullable Path problems, Answers answers, Set<Flag> flags) {

	private static final String HELP = " Ask for --help to see how.";

	boolean has(Flag flag) {
		return this.flags.contains(flag);
	}

	/**
	 * Whether this is all that was asked for.
	 * @param name a word or an option
	 */
	static boolean asksFor(String name, String... args) {
		return List.of(args).contains("--" + name) || (args.length == 1 && args[0].equals(name));
	}

	/**
	 * Understands what was asked for.
	 * @throws Trouble when it does not
	 */
	static Options of(Path folder, String... args) throws Trouble {
		Deque<String> rest = new ArrayDeque<>(List.of(args));
		if (!"check".equals(rest.poll())) {
			throw new Trouble("Say what to do: check <file>." + HELP);
		}
		List<Path> lists = new ArrayList<>();
		Path profile = null;
		Path problems = null;
		Answers answers = Answers.NONE;
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		boolean names = false;
		while (!rest.isEmpty()) {
			String word = rest.remove();
			if (names || !word.startsWith("--")) {
				lists.add(path(folder, word));
				continue;
			}
			switch (word) {
				case "--" -> names = true;
				case "--profile" -> profile = path(folder, value(rest, word));
				case "--problems" -> problems = path(folder, value(rest, word));
				case "--day-first" -> answers = answers.withDates(value(rest, word), true);
				case "--month-first" -> answers = answers.withDates(value(rest, word), false);
				case "--column" -> answers = answers.withColumn(value(rest, word));
				case "--json" -> flags.add(Flag.JSON);
				case "--values" -> flags.add(Flag.VALUES);
				case "--overwrite" -> flags.add(Flag.OVERWRITE);
				default -> throw new Trouble("There is no option " + CellText.tidy(word) + "." + HELP);
			}
		}
		if (lists.size() != 1) {
			throw new Trouble(
					(lists.isEmpty() ? "Name the file to check." : "Name one file to check, not " + lists.size() + ".")
							+ HELP);
		}
		return new Options(lists.getFirst(), profile, problems, answers, flags);
	}

	private static String value(Deque<String> rest, String option) throws Trouble {
		String value = rest.poll();
		if (value == null || value.startsWith("--")) {
			throw new Trouble("Something is missing behind " + option + "." + HELP);
		}
		return value;
	}

	private static Path path(Path folder, String name) throws Trouble {
		try {
			if (!name.isBlank()) {
				return folder.resolve(name);
			}
		}
		catch (InvalidPathException ex) {
			// Said below.
		}
		throw new Trouble("\"" + CellText.tidy(name) + "\" cannot be the name of a file." + HELP);
	}

	/** What is asked for or not. */
	enum Flag {

		/** The report as JSON. */
		JSON,

		/** Values of the list as they are. */
		VALUES,

		/** An existing file with problems may be replaced. */
		OVERWRITE

	}

}
