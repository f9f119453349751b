package org.mncares.portal.survey;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of an instrument.
 *
 * @param linkId its stable name
 * @param title its heading
 * @param intro what stands above its questions, if anything
 * @param perClinic whether its questions are asked for each clinic of the care system
 * @param items its questions, in order
 */
public record Section(String linkId, String title, @Nullable String intro, boolean perClinic,
		List<Item> items) implements Serializable {

	public Section {
		items = List.copyOf(items);
	}

}
