package org.tariscope.deck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the price list has for a deck's provider and direction on its day. */
final class PriceState {
    private final Map<String, CodeSlot> codes = new HashMap<>();
    private final Map<String, LocalDate> nextBeginnings = new HashMap<>();
    private final Map<Long, String> tariffs = new HashMap<>();
    private final Map<Long, PlanVersion> versions = new HashMap<>();
    private final Set<Long> currencies = new HashSet<>();
    private final Set<Long> inOtherPlans = new HashSet<>();
    private final Set<Long> laterHere = new HashSet<>();
    private final Set<Long> ofLaterCodes = new HashSet<>();
    /** Most codes have the name of another one. */
    private final Map<String, String> names = new HashMap<>();

    private final long mainCurrency;
    private final Deck deck;

    /** With nothing yet. Prefixes that the deck has, too, are held once. */
    PriceState(long mainCurrency, Deck deck) {
        this.mainCurrency = mainCurrency;
        this.deck = deck;
    }

    void tariff(long id, String name) {
        tariffs.put(id, name);
    }

    /** To be called after the tariffs are known. */
    void code(String prefix, CodeSlot slot) {
        DeckLine line = deck.lines().get(prefix);
        codes.put(
                line == null ? prefix : line.prefix(),
                new CodeSlot(
                        slot.id(),
                        names.computeIfAbsent(slot.name(), first -> first),
                        tariffs.containsKey(slot.tariff()) ? slot.tariff() : 0,
                        slot.begins(),
                        slot.to()));
    }

    /** A code that comes into force after the day. */
    void laterCode(String prefix, LocalDate from, long tariff) {
        nextBeginnings.merge(prefix, from, (one, other) -> one.isBefore(other) ? one : other);
        ofLaterCodes.add(tariff);
    }

    void version(long tariff, PlanVersion version) {
        currencies.add(version.terms().currency());
        versions.put(tariff, version);
    }

    void inOtherPlan(long tariff) {
        inOtherPlans.add(tariff);
    }

    void laterHere(long tariff) {
        laterHere.add(tariff);
    }

    Map<String, CodeSlot> codes() {
        return codes;
    }

    Optional<CodeSlot> code(String prefix) {
        return Optional.ofNullable(codes.get(prefix));
    }

    /** The last day that a new code of this prefix can have. */
    Optional<LocalDate> lastDay(String prefix) {
        return Optional.ofNullable(nextBeginnings.get(prefix)).map(next -> next.minusDays(1));
    }

    /** The tariff of the longest shorter prefix, which numbers with this prefix have had; 0: none. */
    long coveringTariff(String prefix) {
        if (codes.isEmpty()) {
            return 0;
        }
        for (int length = prefix.length() - 1; length > 0; length--) {
            CodeSlot shorter = codes.get(prefix.substring(0, length));
            if (shorter != null) {
                return shorter.tariff();
            }
        }
        return 0;
    }

    String tariffName(long tariff) {
        return tariffs.getOrDefault(tariff, "");
    }

    Optional<PlanVersion> version(long tariff) {
        return Optional.ofNullable(versions.get(tariff));
    }

    /** Whether numbers with this prefix would cost something else in other plans if there were no such code. */
    boolean isNeededInOtherPlans(String prefix, long tariff) {
        boolean needed = inOtherPlans.contains(tariff);
        for (int length = prefix.length() - 1; length > 0 && !needed; length--) {
            needed = code(prefix.substring(0, length))
                    .map(CodeSlot::tariff)
                    .filter(inOtherPlans::contains)
                    .isPresent();
        }
        return needed;
    }

    /** Whether a tariff that takes the place of this one needs versions that this one has. */
    boolean hasMoreVersions(long tariff) {
        return inOtherPlans.contains(tariff) || laterHere.contains(tariff);
    }

    /** Whether codes lead to it that are not in force yet. */
    boolean hasLaterCodes(long tariff) {
        return ofLaterCodes.contains(tariff);
    }

    /** The currency of all prices in the plan, or where it has none the main one; empty: they are in several. */
    Optional<Long> currency() {
        if (currencies.isEmpty()) {
            return Optional.of(mainCurrency);
        }
        return currencies.size() == 1 ? Optional.of(currencies.iterator().next()) : Optional.empty();
    }
}
