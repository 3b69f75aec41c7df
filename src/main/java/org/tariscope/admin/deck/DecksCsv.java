package org.tariscope.admin.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.deck.DeckSearch;
import org.tariscope.deck.ImportListAnswer;
import org.tariscope.http.Page;

/** The table of the imports of decks as a file, with times in UTC. */
@ApplicationScoped
class DecksCsv implements TableFile {
    @Inject
    DeckSearch search;

    @Override
    public AdminPage page() {
        return AdminPage.DECKS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "state",
                "providerid",
                "direction",
                "planid",
                "activedate",
                "mode",
                "filename",
                "linesread",
                "added",
                "raised",
                "lowered",
                "changed",
                "unchanged",
                "ended",
                "importedby",
                "importedat",
                "undoneby",
                "undoneat");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        search.find(choice.id("provider").orElse(0L), false, true, Page.ALL).forEach(each -> row.accept(cells(each)));
    }

    private static List<Object> cells(ImportListAnswer row) {
        return Arrays.asList(
                row.id(),
                row.state(),
                row.providerid(),
                row.direction(),
                row.planid(),
                row.activedate(),
                row.mode(),
                row.filename(),
                row.linesread(),
                row.added(),
                row.raised(),
                row.lowered(),
                row.changed(),
                row.unchanged(),
                row.ended(),
                row.importedby(),
                row.importedat(),
                row.undoneby(),
                row.undoneat());
    }
}
