package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.table.TableFormat;
import org.mncares.portal.table.UnreadableTable;

/**
 * The list once more, with a column that says what is wrong in each row. It is there
 * whole or not at all, and its owner alone may read it.
 */
final class ProblemsFile {

	private final Path path;

	private ProblemsFile(Path path) {
		this.path = path;
	}

	/**
	 * Looks whether it can be written there.
	 * @param inputs what must stay as it is
	 * @throws Trouble when it cannot, or must not
	 */
	static ProblemsFile at(Path path, boolean overwrite, List<Path> inputs) throws Trouble, IOException {
		String name = ListFile.named(path);
		if (Files.exists(path)) {
			for (Path input : inputs) {
				if (Files.isSameFile(path, input)) {
					throw new Trouble(name + " is what is checked with. It is never written over: name another file "
							+ "behind --problems.");
				}
			}
			if (Files.isDirectory(path)) {
				throw new Trouble(name + " is a folder. Name a file behind --problems.");
			}
			if (!overwrite) {
				throw new Trouble(name + " is there already. Name another file behind --problems, or add --overwrite.");
			}
		}
		return new ProblemsFile(path);
	}

	String name() {
		return ListFile.named(this.path);
	}

	/** Requires that the name says of what kind the list is. */
	void requireKind(TableFormat format) throws Trouble {
		String name = ListFile.named(this.path);
		boolean workbook = name.regionMatches(true, name.length() - 5, ".xlsx", 0, 5);
		if (workbook != (format instanceof TableFormat.Workbook)) {
			throw new Trouble("The file with problems is of the same kind as the list (" + format.label()
					+ "): let the name behind --problems end in ." + format.extension());
		}
	}

	/** Writes it. */
	void write(ListFile list, ListCheck check, CheckedList checked, Path temporary) throws Trouble, IOException {
		Path folder = this.path.toAbsolutePath().getParent();
		Path unfinished;
		try {
			unfinished = Files.createTempFile(folder, ".mncares-check", ".part");
		}
		catch (NoSuchFileException ex) {
			throw new Trouble("There is no folder for " + ListFile.named(this.path) + ".");
		}
		catch (FileSystemException ex) {
			throw new Trouble("Nothing can be written into the folder of " + ListFile.named(this.path)
					+ ". Name a file in another one behind --problems.");
		}
		try {
			try (OutputStream output = Files.newOutputStream(unfinished);
					RowPass pass = check.walk(list, checked.context())) {
				PatientListFile.writeProblems(list, check.choices(), new AllFindings(pass, checked.verdicts()),
						temporary, output);
			}
			Files.move(unfinished, this.path, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (UnreadableTable ex) {
			throw new ListFile.Changed();
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

}
