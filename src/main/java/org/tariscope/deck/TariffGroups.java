package org.tariscope.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The prefixes of a deck by the tariff that they have had, and within one by what they are to have. */
final class TariffGroups {
    private final PriceState state;
    private final Map<Long, Map<Target, List<Member>>> groups = new LinkedHashMap<>();
    /** Tariffs that prefixes have which nothing is said of. */
    private final Set<Long> kept = new HashSet<>();

    private final List<CodeSlot> ends = new ArrayList<>();

    TariffGroups(PriceState state) {
        this.state = state;
    }

    /** A prefix goes on with this tariff as it is. */
    void keep(long tariff) {
        kept.add(tariff);
    }

    void add(long tariff, Target target, Member member) {
        groups.computeIfAbsent(tariff, first -> new LinkedHashMap<>())
                .computeIfAbsent(target, first -> new ArrayList<>())
                .add(member);
    }

    /** The code ends, and its tariff stays as it is. */
    void end(CodeSlot slot) {
        ends.add(slot);
    }

    /** Plans what is to be written for each. */
    void settle(DeckPlan plan) {
        plan.ends().addAll(ends);
        groups.forEach((tariff, targets) -> settle(plan, tariff, targets));
    }

    private void settle(DeckPlan plan, long tariff, Map<Target, List<Member>> classes) {
        Optional<Target> stays = stays(tariff, classes);
        classes.forEach((target, members) -> {
            if (target instanceof Target.Kept || stays.filter(target::equals).isPresent()) {
                stay(plan, tariff, target, members);
            } else {
                move(plan, tariff, target, members);
            }
        });
    }

    /** The target whose prefixes keep the tariff, which gets a new version; none where others want it as it is. */
    private Optional<Target> stays(long tariff, Map<Target, List<Member>> classes) {
        boolean wanted = kept.contains(tariff)
                || state.hasLaterCodes(tariff)
                || classes.keySet().stream().anyMatch(Target.Kept.class::isInstance);
        if (tariff == 0 || wanted) {
            return Optional.empty();
        }
        Target largest = null;
        int most = 0;
        for (Map.Entry<Target, List<Member>> each : classes.entrySet()) {
            boolean fits = each.getKey() instanceof Target.Priced priced
                    && priced.name().isEmpty();
            if (fits && each.getValue().size() > most) {
                largest = each.getKey();
                most = each.getValue().size();
            }
        }
        return Optional.ofNullable(largest);
    }

    private static void stay(DeckPlan plan, long tariff, Target target, List<Member> members) {
        if (target instanceof Target.Priced priced) {
            plan.versions().add(new DeckPlan.NewVersion(tariff, priced.terms()));
        }
        members.stream().filter(member -> member.slot().isEmpty()).forEach(member -> plan.codes()
                .add(new DeckPlan.NewCode(member, tariff)));
    }

    private static void move(DeckPlan plan, long tariff, Target target, List<Member> members) {
        Optional<Terms> terms = target instanceof Target.Priced priced ? Optional.of(priced.terms()) : Optional.empty();
        members.forEach(member -> member.slot().filter(slot -> !slot.begins()).ifPresent(plan.ends()::add));
        plan.tariffs().add(new DeckPlan.NewTariff(members.get(0).name(), tariff, terms, members));
    }
}
