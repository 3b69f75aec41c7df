package org.tariscope.subscriber;

import java.time.LocalDate;
import java.util.List;
import org.tariscope.subscriber.SubscriberSearch.Column;
import org.tariscope.subscriber.SubscriberSearch.Part;

/** The subscribers that are meant, a page at a time, within one request: what was found for the count serves the page too. */
public final class SubscriberPages {
    private final SubscriberSearch search;
    private final SubscriberList list;
    private final SubscriberChoice choice;
    private final boolean byText;
    private int count = -1;
    private List<Long> found = List.of();
    private Column column = Column.NAME;
    private boolean descending;

    /** Nothing is read yet. */
    public SubscriberPages(SubscriberSearch search, SubscriberList list, SubscriberChoice choice) {
        this.search = search;
        this.list = list;
        this.choice = choice;
        byText = !choice.text().isBlank();
    }

    /** How many there are; of those that a text finds no more than {@link SubscriberSearch#MOST}. */
    public int count() {
        if (count < 0 && byText) {
            found = search.found(choice, column, descending);
        }
        if (count < 0) {
            count = byText ? Math.min(found.size(), SubscriberSearch.MOST) : search.count(choice);
        }
        return count;
    }

    /** Whether the text finds more than that, which nobody has counted. */
    public boolean isMore() {
        count();
        return found.size() > SubscriberSearch.MOST;
    }

    /**
     * One page of them.
     *
     * @param day whose numbers are shown
     */
    public List<SubscriberRow> rows(Part part, LocalDate day) {
        return list.rows(byText ? ofFound(part) : search.ids(choice, part, count()), day);
    }

    private List<Long> ofFound(Part part) {
        int all = count();
        if (part.column() != column || part.descending() != descending) {
            column = part.column();
            descending = part.descending();
            found = search.found(choice, column, descending);
        }
        int end = Math.min(Math.min(part.first() + part.size(), all), found.size());
        return found.subList(Math.min(part.first(), end), end);
    }
}
