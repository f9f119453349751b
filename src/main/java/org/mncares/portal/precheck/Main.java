package org.mncares.portal.precheck;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The checker as a program.
 */
public final class Main {

	private Main() {
	}

	/**
	 * Runs the checker and ends with its exit code.
	 * @param args what the person wrote behind the name of the program
	 */
	public static void main(String[] args) {
		// Not flushed at each line.
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, System.out.charset());
		boolean watched = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
		int exit = new PreCheck(out, System.err, Clock.systemUTC(), Path.of(""), watched).run(args);
		out.flush();
		System.exit(exit);
	}

}
