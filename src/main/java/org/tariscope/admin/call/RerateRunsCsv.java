package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.call.RerateRuns;

/** The runs that priced calls again, as a file. */
@ApplicationScoped
class RerateRunsCsv implements TableFile {
    @Inject
    RerateRuns runs;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.RERATES_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "startedat",
                "finishedat",
                "orderedby",
                "calls",
                "filter",
                "reason",
                "state",
                "changed",
                "before",
                "after",
                "difference");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        TableFile.each((first, size) -> runs.list(visitor.nodes(), first, size), run -> row.accept(cells(run)));
    }

    private static List<Object> cells(RerateRuns.Run run) {
        return Arrays.asList(
                run.id(),
                run.startedAt(),
                run.finishedAt(),
                run.by(),
                run.calls(),
                run.filter(),
                run.reason(),
                run.state(),
                run.changed(),
                run.before().toPlainString(),
                run.after().toPlainString(),
                run.difference().toPlainString());
    }
}
