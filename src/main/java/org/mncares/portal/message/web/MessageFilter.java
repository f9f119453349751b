package org.mncares.portal.message.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.MessageState;
import org.mncares.portal.web.Choice;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which messages the list shows; what cannot be read does not narrow it.
 *
 * @param state name of a state
 * @param kind name of a kind
 */
record MessageFilter(@Nullable String state, @Nullable String kind) {

	Set<MessageState> states() {
		return read(MessageState.class, this.state).map(EnumSet::of).orElseGet(() -> EnumSet.allOf(MessageState.class));
	}

	Set<MessageKind> kinds() {
		return read(MessageKind.class, this.kind).map(EnumSet::of).orElseGet(() -> EnumSet.allOf(MessageKind.class));
	}

	/** Whether anything is left out. */
	public boolean narrows() {
		return states().size() == 1 || kinds().size() == 1;
	}

	/** The states to choose from. */
	public List<Choice> stateChoices() {
		return Arrays.stream(MessageState.values()).map((one) -> Choice.of(one.name(), one.label())).toList();
	}

	/** The kinds to choose from. */
	public List<Choice> kindChoices() {
		return Arrays.stream(MessageKind.values()).map((one) -> Choice.of(one.name(), one.label())).toList();
	}

	/** The address of the list, so narrowed. */
	String link() {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/admin/messages");
		read(MessageState.class, this.state).ifPresent((one) -> link.queryParam("state", one.name()));
		read(MessageKind.class, this.kind).ifPresent((one) -> link.queryParam("kind", one.name()));
		return link.toUriString();
	}

	private static <E extends Enum<E>> Optional<E> read(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants()).filter((one) -> one.name().equals(name)).findFirst();
	}

}
