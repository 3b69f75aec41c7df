package org.tariscope.admin.deck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.admin.Visitor;
import org.tariscope.deck.ImportAnswer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** The rows of a comparison or an import as a file. */
@ApplicationScoped
class DeckCsv implements TableFile {
    @Inject
    PageJobs jobs;

    @Inject
    Visitor visitor;

    @Override
    public AdminPage page() {
        return AdminPage.DECK_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("line", "change", "prefix", "name", "oldprice", "newprice", "reason");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        long id = choice.id("id").orElse(0L);
        if (!(jobs.find(visitor.administratorId(), id).getResult() instanceof ImportAnswer answer)) {
            throw new Refusal(ProblemType.NOT_FOUND, "The job " + id + " has no such rows");
        }
        new DeckRows(answer, choice.text("change"), choice.text("text"))
                .all()
                .forEach(each -> row.accept(Arrays.asList(
                        each.line(),
                        each.change(),
                        each.prefix(),
                        each.name(),
                        each.oldprice(),
                        each.newprice(),
                        each.reason())));
    }
}
