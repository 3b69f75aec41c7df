package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallDaySums;
import org.tariscope.call.CallSearch;

/** How many calls have no price for each reason, as a file. */
@ApplicationScoped
class UnpricedCsv implements TableFile {
    @Inject
    CallDaySums days;

    @Inject
    CallSearch search;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.UNPRICED_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("reason", "calls", "seconds");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        CallChoice wanted = UnpricedPage.days(choice::text, visitor);
        search.filter(wanted.getTyped(), visitor.nodes());
        days.unpriced(
                        LocalDate.parse(wanted.getTyped().get("fromdate")),
                        LocalDate.parse(wanted.getTyped().get("todate")),
                        visitor.nodes())
                .forEach(each -> row.accept(List.of(each.reason(), each.calls(), each.seconds())));
    }
}
