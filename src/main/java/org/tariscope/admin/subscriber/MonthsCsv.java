package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.account.AccountHistory;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.tariff.Tariffs;

/** What each month came to on a subscriber's account, as a file, the latest first. */
@ApplicationScoped
class MonthsCsv implements TableFile {
    @Inject
    Places places;

    @Inject
    AccountHistory accounts;

    @Inject
    Tariffs tariffs;

    @Override
    public AdminPage page() {
        return AdminPage.SUBSCRIBER_MONTHS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("month", "startbalance", "charge", "payment", "endbalance", "currency");
    }

    /** 404 where the address names no subscriber that the visitor may see. */
    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        long id = places.card(choice.id("id").orElse(0L)).fields().id();
        String currency = tariffs.mainCurrency();
        TableFile.each(
                (first, size) -> accounts.months(id, first, size),
                month -> row.accept(List.of(
                        month.month(),
                        month.startBalance().toPlainString(),
                        month.charge().toPlainString(),
                        month.payment().toPlainString(),
                        month.endBalance().toPlainString(),
                        currency)));
    }
}
