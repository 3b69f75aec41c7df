package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.account.AccountHistory;
import org.tariscope.account.AccountLine;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.tariff.Tariffs;

/** Rows of a subscriber's ledger as a file, the latest first. */
@RequestScoped
class AccountCsv {
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
        TableFile.each(
                (first, size) -> accounts.lines(id, kind, AccountLine.Column.DAY, true, first, size),
                line -> row.accept(kind == AccountLine.Kind.CHARGE ? charge(line, currency) : payment(line, currency)));
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
