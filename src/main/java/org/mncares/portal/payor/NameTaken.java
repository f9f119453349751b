package org.mncares.portal.payor;

import java.util.List;
import java.util.stream.Collectors;

import org.mncares.portal.payor.name.PayorName;
import org.mncares.portal.web.Conflict;

/**
 * A name, code or alias means another payor already.
 */
public class NameTaken extends Conflict {

	private static final long serialVersionUID = 1L;

	private final transient List<Taken> taken;

	NameTaken(List<Taken> taken) {
		super(taken.stream().map(Taken::sentence).distinct().collect(Collectors.joining(" ")));
		this.taken = List.copyOf(taken);
	}

	/** What is taken, and by whom. */
	public List<Taken> taken() {
		return this.taken;
	}

	/** What a field says that holds one of these texts; empty when it holds none. */
	public String sentenceFor(String written) {
		String normalised = PayorName.normalise(written);
		return this.taken.stream()
			.filter((one) -> PayorName.normalise(one.written()).equals(normalised))
			.map(Taken::sentence)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/**
	 * One text that is taken.
	 *
	 * @param written as the person wrote it
	 * @param sentence who has it, and what to do
	 */
	public record Taken(String written, String sentence) {
	}

}
