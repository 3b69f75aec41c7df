package org.tariscope.admin.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.tariff.CodeSearch;

/** The codes of a tariff as a file; of none where the address names none. */
@ApplicationScoped
class TariffCodesCsv implements TableFile {
    @Inject
    CodeSearch search;

    @Override
    public AdminPage page() {
        return AdminPage.TARIFF_CODES_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("prefix", "name", "category", "fromdate", "todate");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        search.each(
                new CodeSearch.Choice(choice.id("id").orElse(0L), choice.text("text")),
                code -> row.accept(
                        Arrays.asList(code.prefix(), code.name(), code.category(), code.fromdate(), code.todate())));
    }
}
