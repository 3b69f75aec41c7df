package org.tariscope.deck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tariscope.tariff.LongWork;

/**
 * Compares a deck with the price list. Several prefixes may share a tariff, and a tariff has prices in several plans; a deck
 * speaks of prefixes in one plan. So prefixes that share a tariff and part company get tariffs of their own, which have the
 * same prices in all other plans.
 */
final class DeckPlanner {
    private static final String NO_CURRENCY =
            "nothing says its currency, and the prices of the plan are in several: send currencyid";

    private final DeckOrder order;
    private final PriceState state;
    /** What begins today is in force, and stays as it is. */
    private final boolean isToday;

    private final Deck deck;
    private final DeckPlan plan = new DeckPlan();
    private final TariffGroups groups;
    private final LongWork work = new LongWork();
    private final Map<Object, Object> shared = new HashMap<>();

    private DeckPlanner(DeckOrder order, PriceState state, Deck deck, boolean isToday) {
        this.isToday = isToday;
        this.order = order;
        this.state = state;
        this.deck = deck;
        groups = new TariffGroups(state);
    }

    /** What is to be written; counts, changes and rejected lines are added to the deck's tally. */
    static DeckPlan plan(DeckOrder order, PriceState state, Deck deck, LocalDate today) {
        DeckPlanner planner = new DeckPlanner(order, state, deck, order.day().equals(today));
        deck.lines().values().forEach(planner::take);
        state.codes().forEach((prefix, slot) -> {
            if (!deck.lines().containsKey(prefix)) {
                planner.pass(prefix, slot);
            }
        });
        planner.groups.settle(planner.plan);
        return planner.plan;
    }

    private void take(DeckLine line) {
        work.row();
        Optional<CodeSlot> slot = state.code(line.prefix());
        long tariff = tariff(line, slot);
        Optional<PlanVersion> version = state.version(tariff);
        Optional<PlanVersion> before = slot.isPresent() ? version : Optional.empty();
        Terms terms = terms(line, version, before);
        Change change = before.map(old -> change(old.terms(), terms)).orElse(Change.ADDED);
        if (change == Change.UNCHANGED) {
            deck.tally().count(change);
            groups.keep(tariff);
            return;
        }
        Optional<String> obstacle = terms.currency() == 0 ? Optional.of(NO_CURRENCY) : obstacle(slot, before);
        if (obstacle.isPresent()) {
            deck.tally().reject(Change.REJECTED, line.line(), line.prefix(), obstacle.get());
            return;
        }
        String name =
                !line.name().isEmpty() ? line.name() : slot.map(CodeSlot::name).orElse(line.prefix());
        deck.tally()
                .add(
                        change,
                        new DeckRowAnswer(
                                line.line(),
                                change.word(),
                                line.prefix(),
                                name,
                                before.map(old -> old.terms().pricePerMinute()).orElse(null),
                                terms.pricePerMinute(),
                                null));
        groups.add(tariff, target(slot, tariff, version, terms, name), new Member(line.prefix(), name, slot));
    }

    /** The tariff that numbers with the line's prefix have had; 0: none. */
    private long tariff(DeckLine line, Optional<CodeSlot> slot) {
        return slot.map(CodeSlot::tariff).orElseGet(() -> state.coveringTariff(line.prefix()));
    }

    /** What numbers with the prefix of a code are to cost, by a line whose prefix it begins with. */
    private Terms terms(DeckLine line) {
        Optional<CodeSlot> slot = state.code(line.prefix());
        Optional<PlanVersion> version = state.version(tariff(line, slot));
        return terms(line, version, slot.isPresent() ? version : Optional.empty());
    }

    /**
     * The terms of the line over those that applied before. A currency that it does not name is never a neighbour's.
     *
     * @param version of the tariff that its numbers have had
     * @param before the same where the prefix itself had it
     */
    private Terms terms(DeckLine line, Optional<PlanVersion> version, Optional<PlanVersion> before) {
        Optional<Long> currency = order.currency()
                .or(() -> before.map(old -> old.terms().currency()))
                .or(state::currency);
        Terms base = version.map(PlanVersion::terms).orElse(Terms.USUAL).in(currency.orElse(0L));
        return (Terms) shared.computeIfAbsent(line.terms().over(base), first -> first);
    }

    private static Change change(Terms old, Terms terms) {
        int difference = terms.pricePerMinute().compareTo(old.pricePerMinute());
        if (old.equals(terms)) {
            return Change.UNCHANGED;
        }
        if (difference == 0 || old.currency() != terms.currency()) {
            return Change.CHANGED;
        }
        return difference > 0 ? Change.RAISED : Change.LOWERED;
    }

    /** Why the price of that code cannot be changed on the day. */
    private Optional<String> obstacle(Optional<CodeSlot> slot, Optional<PlanVersion> before) {
        if (before.isPresent() && !before.get().hasOnePrice()) {
            return Optional.of("tariff " + slot.orElseThrow().tariff()
                    + " has time bands or stages in this plan: change it with tariffs.save");
        }
        boolean begins = slot.isPresent() && slot.get().begins() && isToday
                || before.isPresent() && before.get().begins();
        return begins ? Optional.of(obstacleOfDay()) : Optional.empty();
    }

    private String obstacleOfDay() {
        return "its price changes on " + order.day() + " already: take that change back first, or choose another day";
    }

    private Target target(
            Optional<CodeSlot> slot, long tariff, Optional<PlanVersion> version, Terms terms, String name) {
        if (slot.isPresent() && tariff != 0) {
            return new Target.Priced(terms, "");
        }
        boolean joins = name.equals(state.tariffName(tariff));
        if (joins && version.map(PlanVersion::terms).filter(terms::equals).isPresent()) {
            return new Target.Kept();
        }
        return new Target.Priced(terms, joins ? "" : name);
    }

    /** A code that the deck does not have: it may end, or have the price of a prefix of the deck that it begins with. */
    private void pass(String prefix, CodeSlot slot) {
        work.row();
        Optional<PlanVersion> before = state.version(slot.tariff());
        Optional<DeckLine> shorter = shorter(prefix);
        boolean stays = before.isPresent() ? !order.replace() : shorter.isEmpty();
        if (stays) {
            groups.keep(slot.tariff());
            return;
        }
        if (slot.begins() && isToday || before.filter(PlanVersion::begins).isPresent()) {
            deck.tally().reject(Change.REJECTED, 0, prefix, obstacleOfDay());
            return;
        }
        Optional<Terms> instead = shorter.map(this::terms);
        Change change = before.isPresent() ? Change.ENDED : Change.ADDED;
        deck.tally()
                .add(
                        change,
                        new DeckRowAnswer(
                                shorter.map(DeckLine::line).orElse(null),
                                change.word(),
                                prefix,
                                slot.name(),
                                before.map(old -> old.terms().pricePerMinute()).orElse(null),
                                instead.map(Terms::pricePerMinute).orElse(null),
                                null));
        boolean needed = before.isEmpty() || slot.begins() || state.isNeededInOtherPlans(prefix, slot.tariff());
        if (needed) {
            Target target =
                    instead.<Target>map(terms -> new Target.Priced(terms, "")).orElseGet(Target.Nothing::new);
            groups.add(slot.tariff(), target, new Member(prefix, slot.name(), Optional.of(slot)));
        } else {
            groups.end(slot);
        }
    }

    /** The line of the deck that prices what the prefix itself does not; none where a code between does. */
    private Optional<DeckLine> shorter(String prefix) {
        for (int length = prefix.length() - 1; length > 0; length--) {
            String beginning = prefix.substring(0, length);
            DeckLine line = deck.lines().get(beginning);
            if (line != null) {
                return Optional.of(line);
            }
            boolean priced = state.code(beginning)
                    .flatMap(slot -> state.version(slot.tariff()))
                    .isPresent();
            if (priced && !order.replace()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
