package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageTable;
import org.tariscope.http.Page;
import org.tariscope.tariff.FoundTariff;
import org.tariscope.tariff.PriceListSearch;
import org.tariscope.tariff.ProviderAnswer;
import org.tariscope.tariff.Providers;
import org.tariscope.tariff.TablePart;
import org.tariscope.tariff.TariffSearch;
import org.tariscope.tariff.TariffSearch.Choice;
import org.tariscope.tariff.TariffSearch.Priced;
import org.tariscope.tariff.Tariffs;
import org.tariscope.tariff.WholePlanAnswer;

/** The tariffs, with their prices of today on one plan. The address says which of them are shown. */
@Named
@ViewScoped
public class TariffsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TariffSearch search;

    @Inject
    transient Providers providers;

    @Inject
    transient PriceListSearch lists;

    @Inject
    transient Tariffs tariffs;

    private final Map<String, String> asked = new HashMap<>();
    private long providerId;
    private long planId;
    private String direction = "all";
    private String text = "";
    private Priced priced = Priced.ALL;
    private transient PageTable<FoundTariff> table;

    /** Reads what the address asks for; what it asks badly is a 400. */
    public void open() {
        Choice choice = TariffChoice.of(
                asked.get("provider"),
                asked.get("plan"),
                asked.get("direction"),
                asked.get("text"),
                asked.get("priced"),
                tariffs.basePlan().orElse(0L));
        providerId = choice.providerId();
        planId = choice.planId();
        direction = choice.direction();
        text = choice.text();
        priced = choice.priced();
    }

    /** What the address says, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** The chosen rows; read from the database a page at a time. */
    public PageTable<FoundTariff> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> search.count(choice()), this::find, FoundTariff::id);
        }
        return table;
    }

    private List<FoundTariff> find(PageTable.Part part) {
        return search.find(choice(), new TablePart(part.column(), part.descending(), part.first(), part.size()));
    }

    private Choice choice() {
        return new Choice(providerId, planId, direction, text, priced);
    }

    /** The address of the chosen rows as a file. */
    public String getCsv() {
        return AdminPage.TARIFFS_CSV.getPath() + TariffChoice.query(choice());
    }

    public List<ProviderAnswer> getProviders() {
        return providers.list(Page.ALL);
    }

    public List<WholePlanAnswer> getPlans() {
        return lists.plans("", TablePart.all("name"));
    }

    public long getProviderId() {
        return providerId;
    }

    public long getPlanId() {
        return planId;
    }

    public String getDirection() {
        return direction;
    }

    public String getText() {
        return text;
    }

    public Priced getPriced() {
        return priced;
    }
}
