package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Who pays for a demonstration patient: partners by their code, others as written, empty
 * where there is none.
 *
 * @param first the first coverage
 * @param second the second coverage
 */
record DemoCoverage(String first, String second) {

	/** Patients with any coverage by a partner, as published or estimated from it. */
	private static final List<Share> SHARES = List.of(new Share("3", "", 2_220), new Share("1", "", 2_070),
			new Share("7", "", 1_810), new Share("4", "", 1_445), new Share("13", "", 975), new Share("3", "13", 90),
			new Share("1", "13", 80), new Share("7", "13", 60), new Share("4", "13", 35));

	/** Patients without any partner. */
	private static final List<Share> OTHERS = List.of(new Share("Medicare", "", 640), new Share("Humana", "", 270),
			new Share("Medicare", "Mutual of Omaha", 180), new Share("Aetna", "", 190), new Share("Cigna", "", 150),
			new Share("UnitedHealthcare", "", 170), new Share("uninsured", "", 380), new Share("unknown", "", 258));

	/**
	 * The coverages of all patients that count, in a random order that the seed decides.
	 * Some partners stand second, behind Medicare.
	 */
	static List<DemoCoverage> deck(long seed) {
		List<DemoCoverage> deck = new ArrayList<>();
		SHARES.forEach((share) -> share.addTo(deck));
		for (int i = 0; i < deck.size(); i += 17) {
			if (deck.get(i).second().isEmpty()) {
				deck.set(i, new DemoCoverage("Medicare", deck.get(i).first()));
			}
		}
		OTHERS.forEach((share) -> share.addTo(deck));
		Collections.shuffle(deck, new Random(seed));
		return deck;
	}

	private record Share(String first, String second, int patients) {

		void addTo(List<DemoCoverage> deck) {
			deck.addAll(Collections.nCopies(this.patients, new DemoCoverage(this.first, this.second)));
		}

	}

}
