package org.tariscope.admin.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.tariff.FoundTariff;
import org.tariscope.tariff.TariffSearch;
import org.tariscope.tariff.Tariffs;

/** The chosen tariffs as a file, with their prices of today on the chosen plan. */
@ApplicationScoped
class TariffsCsv implements TableFile {
    @Inject
    TariffSearch search;

    @Inject
    Tariffs tariffs;

    @Override
    public AdminPage page() {
        return AdminPage.TARIFFS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "name",
                "providerid",
                "provider",
                "direction",
                "prefix",
                "codes",
                "value",
                "currency",
                "unit",
                "activedate",
                "nextdate");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        search.each(
                TariffChoice.of(
                        choice.text("provider"),
                        choice.text("plan"),
                        choice.text("direction"),
                        choice.text("text"),
                        choice.text("priced"),
                        tariffs.basePlan().orElse(0L)),
                found -> row.accept(cells(found)));
    }

    private static List<Object> cells(FoundTariff tariff) {
        return Arrays.asList(
                tariff.id(),
                tariff.name(),
                tariff.providerid(),
                tariff.provider(),
                tariff.direction(),
                tariff.prefix(),
                tariff.codes(),
                tariff.value(),
                tariff.currency(),
                tariff.unit(),
                tariff.activedate(),
                tariff.next());
    }
}
