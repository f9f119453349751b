package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.profile.ProfileFile;
import org.mncares.portal.intake.profile.UnusableProfile;
import org.mncares.portal.intake.rule.Rule;

/**
 * The profile that a check is made with, and where it is from.
 *
 * @param path its file
 * @param profile what it says
 */
record ProfileInUse(Path path, CheckProfile profile) {

	private static final Duration OLD = Duration.ofDays(60);

	/**
	 * Reads a profile.
	 * @param named the file that the person named; null to look for it beside the list
	 * and in the folder in hand
	 * @throws Trouble when there is none that can be used
	 */
	static ProfileInUse of(@Nullable Path named, Path list, Path folder) throws Trouble, IOException {
		Path path = (named != null) ? named : beside(list, folder);
		ListFile.requireReadable(path);
		try (InputStream input = Files.newInputStream(path)) {
			return new ProfileInUse(path, ProfileFile.read(input));
		}
		catch (UnusableProfile ex) {
			throw new Trouble(ListFile.named(path) + ": " + ex.getMessage());
		}
	}

	private static Path beside(Path list, Path folder) throws Trouble {
		return Stream.of(list.resolveSibling(ProfileFile.NAME), folder.resolve(ProfileFile.NAME))
			.filter(Files::exists)
			.findFirst()
			.orElseThrow(() -> new Trouble("There is no check profile. Download it from the portal (sign in, Patient "
					+ "lists, Upload, \"Check it on your own computer first\") and put it beside the list as "
					+ ProfileFile.NAME + ", or name it with --profile."));
	}

	/** What the person should know about it. */
	List<String> remarks(Instant now) {
		List<String> remarks = new ArrayList<>();
		if (this.profile.hasOtherRules()) {
			remarks.add("The profile is from a portal with version " + this.profile.catalogue()
					+ " of the rules; this checker has version " + Rule.CATALOGUE_VERSION
					+ ". The portal may find something else: download the checker and the profile again.");
		}
		if (this.profile.madeAt().plus(OLD).isBefore(now)) {
			remarks.add("The profile was made on " + this.profile.day(this.profile.madeAt())
					+ ". Clinics and payors may have changed: download it again.");
		}
		return remarks;
	}

}
