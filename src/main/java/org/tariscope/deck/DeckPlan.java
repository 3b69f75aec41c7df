package org.tariscope.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be written so that the price list says what the deck does. Rows that are there are never changed but ended. */
final class DeckPlan {
    private final List<NewVersion> versions = new ArrayList<>();
    private final List<NewTariff> tariffs = new ArrayList<>();
    private final List<NewCode> codes = new ArrayList<>();
    private final List<CodeSlot> ends = new ArrayList<>();

    /** A version of a tariff that is there. */
    record NewVersion(long tariff, Terms terms) {}

    /**
     * A tariff for prefixes that had another one, or none.
     *
     * @param source whose prices in other plans, and later ones, it takes over; 0: none
     * @param terms in the plan; empty: none
     */
    record NewTariff(String name, long source, Optional<Terms> terms, List<Member> members) {
        NewTariff {
            members = List.copyOf(members);
        }
    }

    /** A code that leads to a tariff that is there: a new one, or one that begins on the day and has led to another. */
    record NewCode(Member member, long tariff) {
        Optional<CodeSlot> kept() {
            return member.slot().filter(CodeSlot::begins);
        }
    }

    List<NewVersion> versions() {
        return versions;
    }

    List<NewTariff> tariffs() {
        return tariffs;
    }

    List<NewCode> codes() {
        return codes;
    }

    /** Codes whose last day is the one before. */
    List<CodeSlot> ends() {
        return ends;
    }
}
