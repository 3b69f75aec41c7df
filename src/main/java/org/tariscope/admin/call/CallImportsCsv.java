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
import org.tariscope.call.CallImportRow;
import org.tariscope.call.CallImportRuns;

/** The imports of call records as a file. */
@ApplicationScoped
class CallImportsCsv implements TableFile {
    @Inject
    CallImportRuns runs;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.CALL_IMPORTS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "state",
                "node",
                "pbx",
                "format",
                "filename",
                "recordsread",
                "accepted",
                "duplicate",
                "skipped",
                "rejected",
                "unrated",
                "importedby",
                "startedat",
                "finishedat");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        TableFile.each((first, size) -> runs.list(visitor.nodes(), first, size), run -> row.accept(cells(run)));
    }

    private static List<Object> cells(CallImportRuns.Run run) {
        CallImportRow row = run.row();
        return Arrays.asList(
                row.id(),
                row.state(),
                run.node(),
                run.pbx(),
                row.format(),
                row.filename(),
                row.recordsread(),
                row.accepted(),
                row.duplicate(),
                row.skipped(),
                row.rejected(),
                row.unrated(),
                row.importedby(),
                row.startedat(),
                row.finishedat());
    }
}
