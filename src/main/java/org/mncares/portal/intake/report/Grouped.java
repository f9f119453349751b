package org.mncares.portal.intake.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * Groups neighbours of the same key while they stream by, one group in memory at a time.
 *
 * @param <K> the key
 * @param <V> what is grouped
 * @param <G> a group
 */
final class Grouped<K, V, G> implements Iterator<G> {

	private final Iterator<Map.Entry<K, V>> entries;

	private final BiFunction<K, List<V>, G> group;

	private Map.@Nullable Entry<K, V> next;

	private Grouped(Iterator<Map.Entry<K, V>> entries, BiFunction<K, List<V>, G> group) {
		this.entries = entries;
		this.group = group;
		advance();
	}

	static <K, V, G> Stream<G> byKey(Iterator<Map.Entry<K, V>> entries, BiFunction<K, List<V>, G> group) {
		return StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(new Grouped<>(entries, group), Spliterator.ORDERED), false);
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public G next() {
		Map.Entry<K, V> current = this.next;
		if (current == null) {
			throw new NoSuchElementException();
		}
		K key = current.getKey();
		List<V> values = new ArrayList<>();
		while (current != null && current.getKey().equals(key)) {
			values.add(current.getValue());
			advance();
			current = this.next;
		}
		return this.group.apply(key, values);
	}

	private void advance() {
		this.next = this.entries.hasNext() ? this.entries.next() : null;
	}

}
