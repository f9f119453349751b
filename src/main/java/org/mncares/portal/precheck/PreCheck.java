package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.precheck.Options.Flag;

/**
 * Does what a person asked for in a terminal. Whatever goes wrong is a sentence, never a
 * stack trace, and names no value of the list.
 */
final class PreCheck {

	private static final String HELP = """
			Checks a patient list by the rules of the MNCARES Study Portal. Nothing leaves this computer.

			  java -jar mncares-check.jar check <file> [options]

			  --profile <file>   the check profile of your care system, from the portal; without it
			                     check-profile.json is sought beside the list and in this folder
			  --problems <file>  write the list once more, with a column that says what is wrong
			  --overwrite        replace that file if it is there already
			  --values           show values of the list; otherwise their shape: a for letters, 9 for digits
			  --day-first <column>, --month-first <column>
			                     what comes first in a column of dates, such as date_of_birth
			  --column <your name>=<our name>
			                     what a column of the list is, such as "Pt Nr=patient_id"
			  --json             the report as JSON, for scripts
			  --help, --version

			It ends with 0 when nothing needs correction, 1 when something does, 2 when it could not
			check, 3 when the list holds what must not be sent.""";

	private static final long SAY_AFTER = 2_000_000_000L;

	private final PrintStream out;

	private final PrintStream err;

	private final Clock clock;

	private final Path folder;

	private final boolean watched;

	private long said = System.nanoTime();

	/**
	 * @param out takes the report
	 * @param err takes what went wrong
	 * @param clock tells the day
	 * @param folder where names of files begin
	 * @param watched whether a person sits before it
	 */
	PreCheck(PrintStream out, PrintStream err, Clock clock, Path folder, boolean watched) {
		this.out = out;
		this.err = err;
		this.clock = clock;
		this.folder = folder;
		this.watched = watched;
	}

	/** Runs and tells the exit code. */
	int run(String... args) {
		try {
			if (args.length == 0 || Options.asksFor("help", args)) {
				this.out.println(HELP);
				return ((args.length == 0) ? Exit.UNUSABLE : Exit.CLEAN).code();
			}
			if (Options.asksFor("version", args)) {
				this.out.printf("mncares-check %s, rules version %s%n", version(), Rule.CATALOGUE_VERSION);
				return Exit.CLEAN.code();
			}
			return check(Options.of(this.folder, args)).code();
		}
		catch (Trouble ex) {
			return sorry(Objects.requireNonNull(ex.getMessage()));
		}
		catch (IOException ex) {
			return sorry(sentence(ex));
		}
		catch (UncheckedIOException ex) {
			return sorry(sentence(Objects.requireNonNull(ex.getCause())));
		}
		catch (OutOfMemoryError ex) {
			return sorry("The memory does not suffice for this list. Give it more: java -Xmx2g -jar ...");
		}
		catch (RuntimeException ex) {
			return sorry("The checker has a fault (" + ex.getClass().getSimpleName() + "). Tell the study's help desk; "
					+ "the portal can check the list meanwhile.");
		}
	}

	private Exit check(Options options) throws Trouble, IOException {
		ListFile list = ListFile.of(options.list());
		ProfileInUse inUse = ProfileInUse.of(options.profile(), options.list(), this.folder);
		CheckProfile profile = inUse.profile();
		ProblemsFile problems = (options.problems() != null)
				? ProblemsFile.at(options.problems(), options.has(Flag.OVERWRITE), List.of(list.path(), inUse.path()))
				: null;
		try (Scratch scratch = new Scratch()) {
			ListCheck check = new ListCheck(
					profile.context(profile.day(this.clock.instant())).with(options.answers().dates()),
					options.answers().before(profile.choices()), scratch.folder(), this::say);
			CheckedList checked = (list.size() > profile.largestFile()) ? check.tooLarge() : check.check(list);
			List<String> remarks = inUse.remarks(this.clock.instant());
			if (options.has(Flag.JSON)) {
				JsonReport.of(checked, ListFile.named(list.path()), profile, remarks, options.has(Flag.VALUES))
					.write(this.out);
			}
			else {
				new TextReport(this.out, options.has(Flag.VALUES)).write(checked, ListFile.named(list.path()), profile,
						remarks);
			}
			write(problems, list, check, checked, scratch, options.has(Flag.JSON));
			return checked.exit();
		}
	}

	private void write(@Nullable ProblemsFile problems, ListFile list, ListCheck check, CheckedList checked,
			Scratch scratch, boolean quiet) throws Trouble, IOException {
		if (problems == null || checked.unreadable() || checked.format() == null) {
			return;
		}
		problems.requireKind(checked.format());
		problems.write(list, check, checked, scratch.folder());
		if (!quiet) {
			this.out.printf("%nWritten: %s. It names patients: keep it as safe as the list itself.%n", problems.name());
		}
	}

	/** To people who sit before it, not to logs. */
	private void say(long rows) {
		if (rows % 1_000 == 0 && System.nanoTime() - this.said > SAY_AFTER && this.watched) {
			this.said = System.nanoTime();
			this.err.printf(Locale.ROOT, "%,d rows checked ...%n", rows);
		}
	}

	private int sorry(String sentence) {
		this.out.flush();
		this.err.println(sentence);
		return Exit.UNUSABLE.code();
	}

	private static String sentence(IOException ex) {
		return (ex instanceof ListFile.Changed) ? "The list was changed while it was checked. Check it again."
				: "A file could not be read or written (" + ex.getClass().getSimpleName()
						+ "). Close it in other programs, look whether the disk is full, and try again.";
	}

	private static String version() {
		String version = PreCheck.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "in development";
	}

}
