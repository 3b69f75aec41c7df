package org.tariscope.admin.deck;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tariscope.http.Page;
import org.tariscope.tariff.Currencies;
import org.tariscope.tariff.CurrencyAnswer;
import org.tariscope.tariff.PlanAnswer;
import org.tariscope.tariff.ProviderAnswer;
import org.tariscope.tariff.Providers;
import org.tariscope.tariff.Tariffs;

/** The providers, plans and currencies from which a page lets choose, read once a request. */
@Named
@RequestScoped
public class DeckChoices {
    @Inject
    Providers providers;

    @Inject
    Tariffs tariffs;

    @Inject
    Currencies currencies;

    private List<ProviderAnswer> allProviders;
    private List<PlanAnswer> allPlans;

    /** All providers. */
    public List<ProviderAnswer> getProviders() {
        if (allProviders == null) {
            allProviders = List.copyOf(providers.list(Page.ALL));
        }
        return List.copyOf(allProviders);
    }

    /** All plans that may be given to subscribers. */
    public List<PlanAnswer> getPlans() {
        if (allPlans == null) {
            allPlans = List.copyOf(tariffs.plans(Page.ALL));
        }
        return List.copyOf(allPlans);
    }

    /** All currencies. */
    public List<CurrencyAnswer> getCurrencies() {
        return currencies.list(Page.ALL);
    }

    /** The provider's name; its id where it has none any more. */
    public String provider(long id) {
        return getProviders().stream()
                .filter(each -> each.id() == id)
                .map(ProviderAnswer::name)
                .findFirst()
                .orElse(Long.toString(id));
    }

    /** The plan's name; its id where it is none that may be given any more. */
    public String plan(long id) {
        return getPlans().stream()
                .filter(each -> each.id() == id)
                .map(PlanAnswer::name)
                .findFirst()
                .orElse(Long.toString(id));
    }
}
