package org.tariscope.tariff;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;

/**
 * Brings the codes of a tariff to the list that a caller sent for the days from a version's first on. What was in force stays
 * in force on the days that are past: a code that is not in the list any more ends, today at the earliest, and is only
 * deleted where it has never been in force.
 */
final class TariffCodes {
    private final EntityManager entities;
    private final Tariff tariff;
    private final LocalDate activeDate;
    private final LocalDate today;
    private final List<CodePart> before = new ArrayList<>();
    private final List<CodePart> after = new ArrayList<>();

    TariffCodes(EntityManager entities, Tariff tariff, LocalDate activeDate, LocalDate today) {
        this.entities = entities;
        this.tariff = tariff;
        this.activeDate = activeDate;
        this.today = today;
    }

    /** Of the codes that changed, what they were. */
    List<CodePart> before() {
        return before;
    }

    /** Of the codes that changed, what they are now. */
    List<CodePart> after() {
        return after;
    }

    /** Notes every code that contradicts another; changes nothing where there is one. */
    void bringTo(List<Parameters> wanted, SentPart sent) {
        List<Code> known = known(wanted);
        List<Optional<Code>> kept =
                wanted.stream().map(each -> match(each, known)).toList();
        List<CodePart> parts = parts(wanted, kept, known, sent);
        List<Code> left = known.stream()
                .filter(each -> each.isOf(tariff.id()) && !kept.contains(Optional.of(each)))
                .toList();
        left.forEach(each -> checkPast(each.part(), parts, sent));
        sent.refuseWrong();
        left.forEach(this::end);
        for (int i = 0; i < parts.size(); i++) {
            put(parts.get(i), kept.get(i));
        }
    }

    private List<CodePart> parts(List<Parameters> wanted, List<Optional<Code>> kept, List<Code> known, SentPart sent) {
        List<Code> others = known.stream()
                .filter(each -> !each.isOf(tariff.id()) && !kept.contains(Optional.of(each)))
                .toList();
        List<CodePart> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            CodePart part = part(wanted.get(i), kept.get(i));
            check(part, kept.get(i), others, parts, "codelist[" + i + "].", sent);
            parts.add(part);
        }
        return parts;
    }

    /** The codes of the tariff, and all others of its provider and direction with the prefixes that are sent. */
    private List<Code> known(List<Parameters> wanted) {
        Set<String> prefixes = new HashSet<>(Set.of(""));
        wanted.forEach(each -> prefixes.add(each.text("prefix")));
        return entities.createQuery(
                        """
                        select c from Code c
                        where c.providerId = :provider and c.direction = :direction
                            and (c.tariffId = :tariff or c.prefix in :prefixes)
                        order by c.prefix, c.fromDate, c.id
                        """,
                        Code.class)
                .setParameter("provider", tariff.providerId())
                .setParameter("direction", tariff.direction())
                .setParameter("tariff", tariff.id())
                .setParameter("prefixes", prefixes)
                .getResultList();
    }

    /** The code that goes on: of the tariff, or of none yet. */
    private Optional<Code> match(Parameters wanted, List<Code> known) {
        Optional<LocalDate> from = wanted.optionalDay("fromdate");
        return known.stream()
                .filter(each -> each.isOf(tariff.id()) || each.waits())
                .filter(each -> each.part().prefix().equals(wanted.text("prefix")))
                .filter(each -> from.map(each.part().fromdate()::equals).orElseGet(() -> each.isInForce(activeDate)))
                .findFirst();
    }

    private CodePart part(Parameters wanted, Optional<Code> kept) {
        LocalDate from = wanted.optionalDay("fromdate")
                .or(() -> kept.map(each -> each.part().fromdate()))
                .orElse(activeDate);
        return new CodePart(
                wanted.text("prefix"),
                wanted.text("name"),
                from,
                wanted.optionalDay("todate").orElse(null));
    }

    private void check(
            CodePart part, Optional<Code> kept, List<Code> others, List<CodePart> listed, String place, SentPart sent) {
        others.stream()
                .filter(other -> other.part().prefix().equals(part.prefix())
                        && other.part().overlaps(part))
                .forEach(other -> sent.wrong(ProblemType.CONFLICT, place + "prefix", part.prefix() + other.whereTo()));
        if (listed.stream().anyMatch(each -> each.prefix().equals(part.prefix()) && each.overlaps(part))) {
            sent.wrong(ProblemType.CONFLICT, place + "prefix", part.prefix() + " stands twice for the same days");
        }
        if (part.todate() != null && part.todate().isBefore(part.fromdate())) {
            sent.wrong(ProblemType.CONFLICT, place + "todate", "is before " + part.fromdate() + ", the first day");
        }
        kept.map(Code::part)
                .filter(known -> !known.fromdate().isAfter(today) && !part.reaches(earlier(known.todate(), today)))
                .ifPresent(known -> sent.wrong(
                        ProblemType.CONFLICT, place + "todate", "is past, and the code was in force after it"));
    }

    /** A code that ends keeps its past days, which a code of the list cannot have too. */
    private void checkPast(CodePart left, List<CodePart> listed, SentPart sent) {
        CodePart rest = new CodePart(left.prefix(), left.name(), left.fromdate(), earlier(left.todate(), lastDay()));
        for (int i = 0; i < listed.size(); i++) {
            boolean stays = !rest.todate().isBefore(rest.fromdate());
            if (stays
                    && listed.get(i).prefix().equals(rest.prefix())
                    && listed.get(i).overlaps(rest)) {
                sent.wrong(
                        ProblemType.CONFLICT,
                        "codelist[" + i + "].prefix",
                        rest.prefix() + " leads to this tariff from " + rest.fromdate() + " to " + rest.todate());
            }
        }
    }

    private LocalDate lastDay() {
        return activeDate.isAfter(today) ? activeDate.minusDays(1) : today;
    }

    private static LocalDate earlier(LocalDate end, LocalDate last) {
        return end != null && end.isBefore(last) ? end : last;
    }

    private void end(Code code) {
        CodePart was = code.part();
        if (!was.reaches(lastDay().plusDays(1))) {
            return;
        }
        before.add(was);
        if (was.fromdate().isAfter(lastDay())) {
            entities.remove(code);
        } else {
            code.change(was.name(), lastDay());
            after.add(code.part());
        }
    }

    private void put(CodePart part, Optional<Code> kept) {
        kept.map(Code::part).filter(known -> !known.equals(part)).ifPresent(before::add);
        if (kept.map(Code::part).filter(part::equals).isEmpty()) {
            after.add(part);
        }
        Code code = kept.orElseGet(
                () -> new Code(tariff.providerId(), tariff.direction(), part.prefix(), part.name(), part.fromdate()));
        code.change(part.name(), part.todate());
        code.leadsTo(tariff.id());
        entities.persist(code);
    }
}
