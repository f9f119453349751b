package org.mncares.portal.precheck;

/**
 * Starts the checker, or says that this Java is too old for it. Compiled for Java 8, so
 * it names no other class.
 */
public final class Launcher {

	private Launcher() {
	}

	/**
	 * Runs the checker.
	 * @param args what the person wrote behind the name of the program
	 */
	public static void main(String[] args) throws Exception {
		Class<?> checker;
		try {
			checker = Class.forName("org.mncares.portal.precheck.Main");
		}
		catch (UnsupportedClassVersionError ex) {
			System.err.println("This checker needs Java 25 or newer. This is Java " + System.getProperty("java.version")
					+ ". Install a newer one, for example from https://adoptium.net");
			System.exit(2);
			return;
		}
		checker.getMethod("main", String[].class).invoke(null, (Object) args);
	}

}
