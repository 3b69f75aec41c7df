package org.tariscope.subscriber;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Subscribers in the order of their ids, fetched a thousand at a time; the first thousand at once, so that they can fail. */
final class SubscriberRows implements Iterator<SubscriberAnswer> {
    private static final int AT_ONCE = 1000;

    private final List<Long> ids;
    private final Function<List<Long>, List<SubscriberAnswer>> load;
    private int loaded;
    private Iterator<SubscriberAnswer> rows;

    SubscriberRows(List<Long> ids, Function<List<Long>, List<SubscriberAnswer>> load) {
        this.ids = ids;
        this.load = load;
        this.rows = page();
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && loaded < ids.size()) {
            rows = page();
        }
        return rows.hasNext();
    }

    @Override
    public SubscriberAnswer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    private Iterator<SubscriberAnswer> page() {
        int end = Math.min(loaded + AT_ONCE, ids.size());
        List<SubscriberAnswer> part = loaded == end ? List.of() : load.apply(ids.subList(loaded, end));
        loaded = end;
        return part.iterator();
    }
}
