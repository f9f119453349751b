package org.mncares.portal.dashboard.edition;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Makes data cuts: editions with a name that are never changed, so that a figure that was
 * published can be made again.
 */
@Service
public class DataCuts {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 80;

	/** The shortest name, in characters. */
	public static final int SHORTEST_NAME = 3;

	/** The longest note, in characters. */
	public static final int LONGEST_NOTE = 2_000;

	private final MakeEdition make;

	private final CurrentCaller caller;

	private final Clock clock;

	DataCuts(MakeEdition make, CurrentCaller caller, Clock clock) {
		this.make = make;
		this.caller = caller;
		this.clock = clock;
	}

	/**
	 * Makes a data cut of the study as it is now, for an analyst.
	 * @param name 3 to 80 characters, different from all others whatever their case
	 * @param note what it is made for; null or blank for none
	 * @return its id
	 * @throws NameTaken when there is one of this name
	 */
	public long make(String name, @Nullable String note) {
		Caller by = this.caller.get();
		by.require(Role.ANALYST);
		String text = name.strip();
		int length = length(text);
		if (length < SHORTEST_NAME || length > LONGEST_NAME) {
			throw new IllegalArgumentException("A data cut's name has 3 to 80 characters");
		}
		String remark = (note == null || note.isBlank()) ? null : note.strip();
		try {
			return this.make.cut(text, remark, by.name(), StudyTime.day(this.clock.instant()));
		}
		catch (DuplicateKeyException ex) {
			throw new NameTaken(ex);
		}
	}

	/** The length of a text in characters, as the database counts them. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
