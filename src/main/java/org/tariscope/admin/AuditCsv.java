package org.tariscope.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.audit.AuditRow;
import org.tariscope.audit.AuditSearch;

/** Rows of the audit as a file, with times in UTC. */
@ApplicationScoped
class AuditCsv implements TableFile {
    @Inject
    AuditSearch search;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.AUDIT_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id", "time", "actor", "address", "action", "object", "outcome", "before", "after", "request", "hash");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        LocalDate to = choice.day("to").orElseGet(visitor::today);
        LocalDate from = choice.day("from").orElseGet(() -> AuditChoice.beginning(to));
        search.each(
                AuditChoice.of(visitor.getZone(), from, to, choice.text("text")), found -> row.accept(cells(found)));
    }

    private static List<Object> cells(AuditRow row) {
        return Arrays.asList(
                row.id(),
                row.at(),
                row.actor(),
                row.address(),
                row.entry().action(),
                row.entry().object(),
                row.entry().outcome(),
                row.entry().before(),
                row.entry().after(),
                row.requestId(),
                row.hash());
    }
}
