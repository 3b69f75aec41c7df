package org.tariscope.admin.quote;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.call.QuoteAnswer;
import org.tariscope.call.QuotedNames;
import org.tariscope.call.Quotes;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.subscriber.SubscriberCards;
import org.tariscope.tariff.ProviderAnswer;
import org.tariscope.tariff.Providers;

/** Price a call: the question stands in the address, so that it can be kept and sent; the answer is that of {@code tariffs.quote}. */
@Named
@RequestScoped
public class PriceCallPage {
    @Inject
    Quotes quotes;

    @Inject
    QuotedNames quotedNames;

    @Inject
    Providers providers;

    @Inject
    SubscriberCards cards;

    @Inject
    Catalogue catalogue;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private QuoteAnswer quote;
    private QuotedNames.Names names;
    private SubscriberCard subscriber;

    /** Answers what the address asks, if it asks anything. */
    public void open() {
        Map<String, String[]> sent = visitor.sent();
        catalogue.named("tariffs.quote").orElseThrow().parameters().forEach(parameter -> {
            String[] values = sent.getOrDefault(parameter.name(), new String[] {""});
            typed.put(parameter.name(), values[0]);
        });
        if (sent.containsKey("number")) {
            notices.done(this::answered);
        } else {
            typed.put("start", visitor.now().toString());
        }
    }

    private boolean answered() {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("start", Typed.start(typed.get("start")));
        fields.put("duration", Typed.seconds(typed.get("duration")));
        Parameters in = Parameters.ofTyped(catalogue.named("tariffs.quote").orElseThrow(), fields);
        subscriber = in.optionalId("subscriberid").map(this::seen).orElse(null);
        quote = quotes.of(in);
        names = quotedNames.of(quote);
        return true;
    }

    private SubscriberCard seen(long id) {
        return cards.card(id)
                .filter(card -> visitor.sees(card.node().id()))
                .orElseThrow(
                        () -> Refusal.of(ProblemType.INVALID_VALUE, "subscriberid", "There is no such subscriber"));
    }

    /** What was typed, by the names of the API. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Null: nothing was asked, or not well. */
    public QuoteAnswer getQuote() {
        return quote;
    }

    public QuotedNames.Names getNames() {
        return names;
    }

    /** Whose call it would be; null: it was asked for a plan. */
    public SubscriberCard getSubscriber() {
        return subscriber;
    }

    /** The steps in the words of the visitor's language. */
    public List<SpokenStep> getSteps() {
        String words = notices.text("quote.words");
        return quote.steps().stream().map(step -> SpokenStep.of(step, words)).toList();
    }

    public Map<Long, String> getPlans() {
        return quotedNames.plans();
    }

    /** All providers. */
    public List<ProviderAnswer> getProviders() {
        return providers.list(Page.ALL);
    }

    /** Whether the choice with this id is the one that was made. */
    public boolean isChosen(String field, Long id) {
        return Optional.ofNullable(typed.get(field))
                .filter(id.toString()::equals)
                .isPresent();
    }
}
