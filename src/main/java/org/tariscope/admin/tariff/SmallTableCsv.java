package org.tariscope.admin.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.tariff.PriceListSearch;
import org.tariscope.tariff.TablePart;

/** The small tables of the price list as files. */
@ApplicationScoped
class SmallTableCsv {
    @Inject
    PriceListSearch search;

    /** One of them, whose rows are found by a text. */
    private record File(
            AdminPage page, List<String> columns, BiFunction<TableChoice, TablePart, List<List<Object>>> found)
            implements TableFile {
        @Override
        public void rows(TableChoice choice, Consumer<List<Object>> row) {
            found.apply(choice, TablePart.all("name")).forEach(row);
        }
    }

    private static List<Object> cells(Object... cells) {
        return Arrays.asList(cells);
    }

    @Produces
    TableFile providers() {
        return new File(
                AdminPage.PROVIDERS_CSV,
                List.of("id", "name", "description", "main", "tariffs"),
                (choice, part) -> search.providers(choice.text("text"), part).stream()
                        .map(each -> cells(
                                each.provider().id(),
                                each.provider().name(),
                                each.provider().description(),
                                each.provider().main(),
                                each.tariffs()))
                        .toList());
    }

    @Produces
    TableFile plans() {
        return new File(
                AdminPage.PLANS_CSV,
                List.of("id", "name", "description", "attribute", "digitsafterdecimal", "active", "base"),
                (choice, part) -> search.plans(choice.text("text"), part).stream()
                        .map(each -> cells(
                                each.id(),
                                each.name(),
                                each.description(),
                                each.attribute(),
                                each.digitsafterdecimal(),
                                each.active(),
                                each.base()))
                        .toList());
    }

    @Produces
    TableFile currencies() {
        return new File(
                AdminPage.CURRENCIES_CSV,
                List.of("id", "code", "name", "digits", "main", "rate", "since", "nextdate"),
                (choice, part) -> search.currencies(choice.text("text"), part).stream()
                        .map(each -> cells(
                                each.currency().id(),
                                each.currency().code(),
                                each.currency().name(),
                                each.currency().digits(),
                                each.currency().main(),
                                each.rate(),
                                each.since(),
                                each.next()))
                        .toList());
    }

    @Produces
    TableFile rates() {
        return new File(
                AdminPage.RATES_CSV,
                List.of("fromdate", "rate"),
                (choice, part) -> search.rates(choice.id("id").orElse(0L), part).stream()
                        .map(each -> cells(each.fromdate(), each.rate()))
                        .toList());
    }

    @Produces
    TableFile dayTypes() {
        return new File(
                AdminPage.DAY_TYPES_CSV,
                List.of("id", "name", "weekdays", "dates", "nextdate"),
                (choice, part) -> search.dayTypes(choice.text("text"), part).stream()
                        .map(each -> cells(
                                each.id(),
                                each.name(),
                                each.weekdays().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                                each.dates(),
                                each.next()))
                        .toList());
    }
}
