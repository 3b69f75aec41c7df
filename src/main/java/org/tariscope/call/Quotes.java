package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Call;
import org.tariscope.rating.Reason;
import org.tariscope.rating.UsedSeconds;
import org.tariscope.settings.Settings;

/** Says what a call would cost: by the same function, and the same price list, as it will be charged by. */
@ApplicationScoped
@Transactional
public class Quotes {
    @Inject
    PriceTables tables;

    @Inject
    Settings settings;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** As the parameters of {@code tariffs.quote} say. */
    public QuoteAnswer of(Parameters given) {
        QuoteOrder order = QuoteOrder.of(given);
        return given.has(QuoteResource.SUBSCRIBER)
                ? ofSubscriber(order, given.id(QuoteResource.SUBSCRIBER))
                : onPlan(
                        order,
                        given.id(QuoteResource.PLAN),
                        given.optionalWhole(QuoteResource.USED).orElse(0L));
    }

    /** On a plan, of which so many seconds of the month are used; 404 where there is no such plan. */
    QuoteAnswer onPlan(QuoteOrder order, long plan, long usedSeconds) {
        PriceTable table = tables.current();
        Quote quote = new Quote(order);
        OptionalLong provider = quote.provider(table);
        if (provider.isEmpty()) {
            return quote.unrated(Reason.NO_PROVIDER);
        }
        Call call = quote.call(provider.getAsLong(), settings.zone());
        return answer(quote, table, call, plan, tariff -> usedSeconds)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no plan " + plan));
    }

    /** On the plan that the subscriber has on that day; 404 where there is no such subscriber. */
    QuoteAnswer ofSubscriber(QuoteOrder order, long subscriber) {
        PriceTable table = tables.current();
        LocalDate day = order.start().toLocalDate();
        Contract contract = contract(subscriber, day)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no subscriber " + subscriber));
        Quote quote = new Quote(order);
        OptionalLong provider = quote.provider(table);
        if (provider.isEmpty()) {
            return quote.unrated(Reason.NO_PROVIDER);
        }
        if (quote.isBefore(subscriber, contract)) {
            return quote.unrated(Reason.NOT_CONNECTED_YET);
        }
        if (quote.plan(subscriber, contract).isEmpty()) {
            return quote.unrated(Reason.NO_PLAN);
        }
        Call call = quote.call(provider.getAsLong(), contract.zone());
        return answer(quote, table, call, contract.plan().getAsLong(), tariff -> used(subscriber, tariff, call))
                .orElseGet(() -> quote.unrated(Reason.NO_PLAN));
    }

    /** Empty: the price list has no such plan. */
    private static Optional<QuoteAnswer> answer(Quote quote, PriceTable table, Call call, long plan, UsedSeconds used) {
        return quote.answer(table.prices().explain(call, plan, used), plan);
    }

    /** What the calls that are recorded have used before that moment. */
    private long used(long subscriber, long tariff, Call call) {
        MonthUse.Key key = new MonthUse.Key(subscriber, tariff, YearMonth.from(call.start()));
        try (Connection connection = database.getConnection()) {
            return new MonthUse(connection).stored(key, call.start().toInstant(), "");
        } catch (SQLException failed) {
            throw new IllegalStateException("The used seconds could not be read", failed);
        }
    }

    private Optional<Contract> contract(long subscriber, LocalDate day) {
        try (Connection connection = database.getConnection()) {
            return Contract.of(connection, subscriber, day);
        } catch (SQLException failed) {
            throw new IllegalStateException("The subscriber's plan could not be read", failed);
        }
    }
}
