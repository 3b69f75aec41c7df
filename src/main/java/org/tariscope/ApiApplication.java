package org.tariscope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tariscope.account.AccountsResource;
import org.tariscope.apiuser.ApiUsersResource;
import org.tariscope.auth.AuthResource;
import org.tariscope.call.CallsResource;
import org.tariscope.call.CompareResource;
import org.tariscope.call.QuoteResource;
import org.tariscope.deck.DeckResource;
import org.tariscope.http.AnswerFilter;
import org.tariscope.http.Catalogue;
import org.tariscope.http.CommitProblemMapper;
import org.tariscope.http.MatchedMethodFilter;
import org.tariscope.http.ProblemMapper;
import org.tariscope.service.ServicesResource;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;
import org.tariscope.sql.SqlResource;
import org.tariscope.subscriber.RoutesResource;
import org.tariscope.subscriber.SubscriberResource;
import org.tariscope.system.TariscopeResource;
import org.tariscope.tariff.CurrenciesResource;
import org.tariscope.tariff.DayTypesResource;
import org.tariscope.tariff.PlansResource;
import org.tariscope.tariff.ProvidersResource;
import org.tariscope.tariff.TariffsResource;

/** The table of contents: every resource of the API, and the catalogue of their methods. */
@ApplicationPath("api")
@ApplicationScoped
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                MatchedMethodFilter.class,
                AnswerFilter.class,
                ProblemMapper.class,
                CommitProblemMapper.class,
                AuthResource.class,
                ApiUsersResource.class,
                CurrenciesResource.class,
                DayTypesResource.class,
                DeckResource.class,
                PlansResource.class,
                ProvidersResource.class,
                ServicesResource.class,
                AccountsResource.class,
                CallsResource.class,
                CompareResource.class,
                QuoteResource.class,
                SqlResource.class,
                RoutesResource.class,
                SubscriberResource.class,
                TariffsResource.class,
                TariscopeResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.disableMoxyJson", true);
    }

    @Produces
    @Singleton
    static Catalogue catalogue(Settings settings) {
        return settings.flag(Setting.INPUT_LENIENT) ? catalogue().lenient() : catalogue();
    }

    /** The catalogue of all methods. */
    public static Catalogue catalogue() {
        return new Catalogue(Stream.of(
                        AuthResource.METHODS,
                        ApiUsersResource.METHODS,
                        CurrenciesResource.METHODS,
                        DayTypesResource.METHODS,
                        PlansResource.METHODS,
                        ProvidersResource.METHODS,
                        ServicesResource.METHODS,
                        AccountsResource.METHODS,
                        SqlResource.METHODS,
                        SubscriberResource.METHODS,
                        CallsResource.METHODS,
                        CompareResource.METHODS,
                        RoutesResource.METHODS,
                        QuoteResource.METHODS,
                        DeckResource.METHODS,
                        TariffsResource.METHODS,
                        TariscopeResource.METHODS)
                .flatMap(List::stream)
                .toList());
    }
}
