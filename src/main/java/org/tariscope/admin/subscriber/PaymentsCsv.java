package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.account.AccountLine;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;

/** A subscriber's payments as a file. */
@ApplicationScoped
class PaymentsCsv implements TableFile {
    @Inject
    AccountCsv account;

    @Override
    public AdminPage page() {
        return AdminPage.SUBSCRIBER_PAYMENTS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "paymentid",
                "paymentday",
                "payment",
                "currency",
                "paymenttype",
                "bank",
                "externalid",
                "corrects",
                "comment");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        account.rows(choice, AccountLine.Kind.PAYMENT, row);
    }
}
