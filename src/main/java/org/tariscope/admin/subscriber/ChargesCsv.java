package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.account.AccountLine;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;

/** A subscriber's charges as a file. */
@ApplicationScoped
class ChargesCsv implements TableFile {
    @Inject
    AccountCsv account;

    @Override
    public AdminPage page() {
        return AdminPage.SUBSCRIBER_CHARGES_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "recdate",
                "charge",
                "currency",
                "servicename",
                "numberofservices",
                "fromdate",
                "todate",
                "corrects",
                "reason");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        account.rows(choice, AccountLine.Kind.CHARGE, row);
    }
}
