package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.subscriber.SubscriberRow;
import org.tariscope.tariff.Tariffs;

/** The table of subscribers as a file: all that are chosen, however many. */
@ApplicationScoped
class SubscribersCsv implements TableFile {
    private static final int AT_ONCE = 1000;

    @Inject
    Places places;

    @Inject
    FoundSubscribers found;

    @Inject
    Tariffs tariffs;

    @Override
    public AdminPage page() {
        return AdminPage.SUBSCRIBERS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "fullname", "numbers", "email", "accountId", "department", "node", "balance", "currency");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        String currency = tariffs.mainCurrency();
        List<Long> ids = found.ids(places.choice(choice.text("text"), choice.id("node"), choice.id("department")));
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            found.linesOf(ids.subList(first, Math.min(first + AT_ONCE, ids.size())))
                    .forEach(line -> row.accept(cells(line, currency)));
        }
    }

    private static List<Object> cells(SubscriberLine line, String currency) {
        SubscriberRow subscriber = line.subscriber();
        return Arrays.asList(
                subscriber.id(),
                subscriber.fullName(),
                String.join(" ", subscriber.numbers()),
                subscriber.email(),
                subscriber.account(),
                subscriber.department(),
                subscriber.node(),
                line.balance() == null ? null : line.balance().toPlainString(),
                currency);
    }
}
