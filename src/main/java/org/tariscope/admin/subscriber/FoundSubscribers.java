package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tariscope.account.AccountHistory;
import org.tariscope.admin.Visitor;
import org.tariscope.subscriber.SubscriberChoice;
import org.tariscope.subscriber.SubscriberList;
import org.tariscope.subscriber.SubscriberPages;
import org.tariscope.subscriber.SubscriberRow;
import org.tariscope.subscriber.SubscriberSearch;

/** The subscribers that the request under way looks for. */
@RequestScoped
class FoundSubscribers {
    @Inject
    SubscriberSearch search;

    @Inject
    SubscriberList list;

    @Inject
    AccountHistory accounts;

    @Inject
    Visitor visitor;

    private SubscriberChoice choice;
    private SubscriberPages pages;

    SubscriberPages of(SubscriberChoice wanted) {
        if (pages == null || !wanted.equals(choice)) {
            choice = wanted;
            pages = new SubscriberPages(search, list, wanted);
        }
        return pages;
    }

    /** One page of them with their balances. */
    List<SubscriberLine> lines(SubscriberChoice wanted, SubscriberSearch.Part part) {
        return lines(of(wanted).rows(part, visitor.today()));
    }

    private List<SubscriberLine> lines(List<SubscriberRow> rows) {
        LocalDate today = visitor.today();
        Map<Long, BigDecimal> balances =
                accounts.balances(rows.stream().map(SubscriberRow::id).toList(), today);
        return rows.stream()
                .map(row -> new SubscriberLine(row, balances.get(row.id())))
                .toList();
    }

    /** The lines of these ids. */
    List<SubscriberLine> linesOf(List<Long> ids) {
        return lines(list.rows(ids, visitor.today()));
    }

    /** The ids of all that are meant. */
    List<Long> ids(SubscriberChoice wanted) {
        return search.ids(wanted);
    }
}
