package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.PageTable;
import org.tariscope.http.Parameters;
import org.tariscope.http.TypedForm;
import org.tariscope.tariff.Currencies;
import org.tariscope.tariff.CurrencyAnswer;
import org.tariscope.tariff.PriceListSearch;
import org.tariscope.tariff.RateAnswer;
import org.tariscope.tariff.TablePart;

/** One currency: Add and Edit, its exchange rates as a table and drawn over time, and new rates from a day on. */
@Named
@ViewScoped
public class CurrencyPage extends PartPage<CurrencyAnswer> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Currencies currencies;

    @Inject
    transient PriceListSearch search;

    @Inject
    transient Clock clock;

    private String fromDate = "";
    private String rate = "";
    private transient PageTable<RateAnswer> table;
    private transient RateChart chart;

    @Override
    protected CurrencyAnswer read(long wanted) {
        return currencies.get(wanted);
    }

    @Override
    protected void fill(CurrencyAnswer part) {
        getForm().put("name", part.name());
        getForm().put("digits", part.digits());
        getForm().put("main", part.main());
    }

    @Override
    protected CurrencyAnswer save(Optional<CurrencyAnswer> known, Parameters in) {
        return known.map(seen -> currencies.save(visitor.who(), seen, in))
                .orElseGet(() -> currencies.save(visitor.who(), in));
    }

    /** With the rate that is typed beside it, if any. */
    @Override
    protected TypedForm typed() {
        TypedForm typed = super.typed();
        return fromDate.isBlank() && rate.isBlank()
                ? typed
                : typed.list(
                        "rates",
                        List.of(new TypedForm()
                                .with("fromdate", fromDate)
                                .with("rate", rate.isBlank() ? "-" : rate.replace(',', '.'))));
    }

    @Override
    protected String field(String parameter) {
        return switch (parameter) {
            case "rates[0].fromdate" -> "fromdate";
            case "rates[0].rate", "rates" -> "rate";
            default -> super.field(parameter);
        };
    }

    /** A rate that is not in force yet is taken away. */
    public String takeAway(LocalDate day) {
        boolean done = saved(new TypedForm()
                .list(
                        "rates",
                        List.of(new TypedForm().with("fromdate", day.toString()).with("rate", ""))));
        return done ? Destination.to(AdminPage.CURRENCY, getId()) : null;
    }

    /** Rates that are not in force yet. */
    public List<RateAnswer> getFuture() {
        return getSeen() == null
                ? List.of()
                : getSeen().rates().stream()
                        .filter(each -> each.fromdate().isAfter(LocalDate.now(clock)))
                        .toList();
    }

    /** Its rates; read from the database a page at a time. */
    public PageTable<RateAnswer> getTable() {
        if (table == null) {
            table = new PageTable<>(
                    () -> search.countRates(getId()),
                    part -> search.rates(getId(), PriceListPage.part(part)),
                    each -> each.fromdate().toEpochDay());
        }
        return table;
    }

    /** Its rates over time. */
    public RateChart getChart() {
        if (chart == null) {
            chart = new RateChart(search.rates(getId(), TablePart.all("")), LocalDate.now(clock));
        }
        return chart;
    }

    @Override
    protected String method() {
        return "currencies.save";
    }

    @Override
    protected AdminPage table() {
        return AdminPage.CURRENCIES;
    }

    public String getFromDate() {
        return fromDate;
    }

    public void setFromDate(String typed) {
        fromDate = typed == null ? "" : typed;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String typed) {
        rate = typed == null ? "" : typed;
    }
}
