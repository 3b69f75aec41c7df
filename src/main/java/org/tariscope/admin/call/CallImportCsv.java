package org.tariscope.admin.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallImportRuns;

/** The records of an import that could not be read, as a file. */
@ApplicationScoped
class CallImportCsv implements TableFile {
    /** More are never listed of one import. */
    private static final int MOST = 10_000;

    @Inject
    CallImportRuns runs;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.CALL_IMPORT_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("line", "reason");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        long id = runs.find(choice.id("id").orElse(0L), visitor.nodes()).row().id();
        runs.rejected(id, 0, MOST).forEach(each -> row.accept(List.of(each.line(), each.reason())));
    }
}
