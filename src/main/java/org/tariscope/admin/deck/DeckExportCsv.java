package org.tariscope.admin.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageFile;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.Visitor;
import org.tariscope.deck.DeckExport;
import org.tariscope.http.CsvAnswer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The deck of a provider, a direction and a plan on a day, as an import reads it. */
@ApplicationScoped
class DeckExportCsv implements PageFile {
    @Inject
    DeckExport export;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.DECK_EXPORT_CSV;
    }

    @Override
    public CsvAnswer file(TableChoice choice) {
        String direction = choice.text("direction").isEmpty() ? "out" : choice.text("direction");
        if (!direction.equals("in") && !direction.equals("out")) {
            throw Refusal.of(ProblemType.INVALID_VALUE, "direction", "is in or out");
        }
        return export.export(
                choice.id("provider").orElse(0L),
                direction,
                choice.id("plan").orElse(0L),
                0,
                choice.day("day").orElseGet(visitor::today));
    }
}
