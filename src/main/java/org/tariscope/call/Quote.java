package org.tariscope.call;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.rating.Call;
import org.tariscope.rating.Explained;
import org.tariscope.rating.Rated;
import org.tariscope.rating.Reason;
import org.tariscope.rating.Step;
import org.tariscope.rating.Unrated;

/** One quote in the making: the steps A1 to A3, which choose provider and plan, and then those of the rating. */
final class Quote {
    private final QuoteOrder order;
    private final List<StepAnswer> steps = new ArrayList<>();
    private OptionalLong provider = OptionalLong.empty();
    private OptionalLong plan = OptionalLong.empty();

    Quote(QuoteOrder order) {
        this.order = order;
    }

    /** Step A1; 404 where a provider was asked for that is not there. */
    OptionalLong provider(PriceTable table) {
        provider = order.provider().isPresent() ? order.provider() : table.mainProvider();
        String input = order.provider().isPresent() ? "providerid" : "main provider";
        steps.add(new StepAnswer(
                "A1 provider",
                input,
                provider.isPresent() ? "provider " + provider.getAsLong() : Reason.NO_PROVIDER.word()));
        return provider;
    }

    /** Step A2: whether the call would begin before the subscriber is connected. */
    boolean isBefore(long subscriber, Contract contract) {
        LocalDate day = order.start().toLocalDate();
        boolean before = day.isBefore(contract.connected());
        steps.add(new StepAnswer(
                "A2 subscriber",
                "subscriber " + subscriber + ", connected on " + contract.connected() + ", " + day,
                before ? Reason.NOT_CONNECTED_YET.word() : "connected"));
        return before;
    }

    /** Step A3: the subscriber's plan on that day. */
    OptionalLong plan(long subscriber, Contract contract) {
        plan = contract.plan();
        steps.add(new StepAnswer(
                "A3 plan",
                "subscriber " + subscriber + ", " + order.start().toLocalDate(),
                plan.isPresent() ? "plan " + plan.getAsLong() : Reason.NO_PLAN.word()));
        return plan;
    }

    Call call(long carrier, ZoneId zone) {
        return new Call(
                carrier, order.direction(), order.number(), order.start().atZone(zone), order.seconds());
    }

    /** Empty: the price list has no such plan. */
    Optional<QuoteAnswer> answer(Explained explained, long onPlan) {
        if (explained.outcome() instanceof Unrated unrated && unrated.reason() == Reason.NO_PLAN) {
            return Optional.empty();
        }
        plan = OptionalLong.of(onPlan);
        for (Step step : explained.steps()) {
            steps.add(StepAnswer.of(step));
        }
        return Optional.of(
                explained.outcome() instanceof Rated rated ? rated(rated) : refused((Unrated) explained.outcome()));
    }

    private QuoteAnswer refused(Unrated outcome) {
        if (outcome.reason() == Reason.NO_PROVIDER) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no provider " + provider.getAsLong());
        }
        return answer(outcome.reason());
    }

    /** The end of a call that has no price, whatever of the steps was taken. */
    QuoteAnswer unrated(Reason reason) {
        return answer(reason);
    }

    private QuoteAnswer answer(Reason reason) {
        return new QuoteAnswer(
                "unrated",
                reason.word(),
                boxed(provider),
                boxed(plan),
                null,
                null,
                null,
                null,
                order.seconds(),
                null,
                null,
                null,
                null,
                null,
                steps);
    }

    private static Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private QuoteAnswer rated(Rated rated) {
        return new QuoteAnswer(
                "rated",
                null,
                rated.call().provider(),
                rated.parameters().plan(),
                rated.parameters().tariff(),
                rated.parameters().id(),
                rated.codePrefix(),
                rated.codeName(),
                rated.call().seconds(),
                rated.billedSeconds(),
                rated.cost(),
                rated.currency(),
                rated.mainCost(),
                rated.mainCurrency(),
                steps);
    }
}
