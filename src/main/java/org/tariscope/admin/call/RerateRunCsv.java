package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.call.RerateRuns;

/** The calls that a run has changed, as a file. */
@ApplicationScoped
class RerateRunCsv implements TableFile {
    @Inject
    RerateRuns runs;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.RERATED_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "start", "dn", "number", "before", "after", "difference", "reason");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        long run = runs.find(choice.id("id").orElse(0L), visitor.nodes()).id();
        TableFile.each(
                (first, size) -> runs.changed(run, visitor.nodes(), false, first, size),
                call -> row.accept(cells(call)));
    }

    private static List<Object> cells(RerateRuns.Changed call) {
        return Arrays.asList(
                call.id(),
                call.start(),
                call.dn(),
                call.number(),
                plain(call.before()),
                plain(call.after()),
                call.difference().toPlainString(),
                call.reason());
    }

    private static String plain(BigDecimal cost) {
        return cost == null ? null : cost.toPlainString();
    }
}
