package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.account.AccountHistory;
import org.tariscope.account.AccountLine;
import org.tariscope.admin.TableChoice;
import org.tariscope.tariff.Tariffs;

/** Rows of a subscriber's ledger as a file, the latest first. */
@RequestScoped
class AccountCsv {
    private static final int AT_ONCE = 1000;

    @Inject
    Places places;

    @Inject
    AccountHistory accounts;

    @Inject
    Tariffs tariffs;

    /** 404 where the address names no subscriber that the visitor may see. */
    void rows(TableChoice choice, AccountLine.Kind kind, Consumer<List<Object>> row) {
        long id = places.card(choice.id("id").orElse(0L)).fields().id();
        String currency = tariffs.mainCurrency();
        List<AccountLine> lines = List.of();
        for (int first = 0; first == 0 || lines.size() == AT_ONCE; first += AT_ONCE) {
            lines = accounts.lines(id, kind, AccountLine.Column.DAY, true, first, AT_ONCE);
            lines.forEach(line ->
                    row.accept(kind == AccountLine.Kind.CHARGE ? charge(line, currency) : payment(line, currency)));
        }
    }

    private static List<Object> charge(AccountLine line, String currency) {
        return Arrays.asList(
                line.id(),
                line.recDate(),
                line.amount().toPlainString(),
                currency,
                line.service(),
                line.quantity(),
                line.fromDate(),
                line.toDate(),
                line.correctsId(),
                line.reason());
    }

    private static List<Object> payment(AccountLine line, String currency) {
        return Arrays.asList(
                line.id(),
                line.recDate(),
                line.amount().toPlainString(),
                currency,
                line.paymentType(),
                line.bank(),
                line.externalId(),
                line.correctsId(),
                line.reason());
    }
}
