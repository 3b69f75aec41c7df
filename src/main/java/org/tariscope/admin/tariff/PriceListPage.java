package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.tariscope.admin.PageTable;
import org.tariscope.tariff.PriceListSearch;
import org.tariscope.tariff.PriceListSearch.FoundCurrency;
import org.tariscope.tariff.PriceListSearch.FoundDayType;
import org.tariscope.tariff.PriceListSearch.FoundProvider;
import org.tariscope.tariff.PriceListTable;
import org.tariscope.tariff.TablePart;
import org.tariscope.tariff.WholePlanAnswer;

/** The small tables of the price list, each on a page of its own; the address has the text that is looked for. */
@Named
@ViewScoped
public class PriceListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PriceListSearch search;

    private String text = "";
    private transient PageTable<?> table;

    public PageTable<?> getProviders() {
        return table(PriceListTable.PROVIDERS, search::providers, (FoundProvider each) -> each.provider()
                .id());
    }

    public PageTable<?> getPlans() {
        return table(PriceListTable.PLANS, search::plans, WholePlanAnswer::id);
    }

    public PageTable<?> getCurrencies() {
        return table(PriceListTable.CURRENCIES, search::currencies, (FoundCurrency each) -> each.currency()
                .id());
    }

    public PageTable<?> getDayTypes() {
        return table(PriceListTable.DAY_TYPES, search::dayTypes, FoundDayType::id);
    }

    /** A view is of one page, and shows one table. */
    private <T> PageTable<?> table(
            PriceListTable of, BiFunction<String, TablePart, List<T>> find, ToLongFunction<T> id) {
        if (table == null) {
            table = new PageTable<>(() -> search.count(of, text), part -> find.apply(text, part(part)), id);
        }
        return table;
    }

    static TablePart part(PageTable.Part part) {
        return new TablePart(part.column(), part.descending(), part.first(), part.size());
    }

    /** What the address of the file says. */
    public String getQuery() {
        return "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
