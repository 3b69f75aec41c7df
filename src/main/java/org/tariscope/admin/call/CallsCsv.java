package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallAnswer;
import org.tariscope.call.CallRow;
import org.tariscope.call.CallSearch;

/** The chosen calls as a file, all of them, in the order of their start. */
@ApplicationScoped
class CallsCsv implements TableFile {
    @Inject
    CallSearch search;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.CALLS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(("id externalid start zone node pbx direction dn number route rawseconds subscriberid subscriber"
                        + " billedseconds provider plan codeprefix codename rateid rate status reason cost currency"
                        + " maincost posted pricelistversion")
                .split(" "));
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        CallChoice wanted = CallChoice.of(choice::text, visitor.today());
        search.each(search.filter(wanted.getTyped(), visitor.nodes()), found -> row.accept(cells(found)));
    }

    private static List<Object> cells(CallRow row) {
        List<Object> cells = new ArrayList<>(record(row));
        cells.addAll(price(row));
        return cells;
    }

    private static List<Object> record(CallRow row) {
        CallAnswer call = row.call();
        return Arrays.asList(
                call.id(),
                call.externalid(),
                call.start(),
                row.zone(),
                row.node(),
                row.pbx(),
                call.direction(),
                call.dn(),
                call.number(),
                call.route(),
                call.rawseconds(),
                call.subscriberid(),
                row.subscriber());
    }

    private static List<Object> price(CallRow row) {
        CallAnswer call = row.call();
        return Arrays.asList(
                call.billedseconds(),
                row.provider(),
                row.plan(),
                call.codeprefix(),
                call.codename(),
                call.rateid(),
                row.tariff(),
                call.status(),
                call.reason(),
                plain(call.cost()),
                call.currency(),
                plain(call.maincost()),
                plain(call.posted()),
                call.pricelistversion());
    }

    private static String plain(java.math.BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
