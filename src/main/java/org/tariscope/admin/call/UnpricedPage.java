package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallDaySums;
import org.tariscope.call.CallSearch;
import org.tariscope.call.UnpricedNumbers;

/** The calls that have no price, by reason, with what mends each. */
@Named
@RequestScoped
public class UnpricedPage {
    @Inject
    CallDaySums days;

    @Inject
    CallSearch search;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private CallChoice choice;
    private List<UnpricedReason> reasons = List.of();
    private long calls;

    /** One reason with the numbers that stand most often in its calls. */
    public record UnpricedReason(CallDaySums.Unpriced sums, UnpricedNumbers numbers, CallChoice calls) {}

    /** Reads the days that the address names. */
    public void open() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        choice = days(address::get, visitor);
        notices.done(() -> {
            search.filter(choice.getTyped(), visitor.nodes());
            LocalDate from = LocalDate.parse(choice.getTyped().get("fromdate"));
            LocalDate to = LocalDate.parse(choice.getTyped().get("todate"));
            calls = days.days(from, to, visitor.nodes()).stream()
                    .mapToLong(CallDaySums.Day::calls)
                    .sum();
            reasons = days.unpriced(from, to, visitor.nodes()).stream()
                    .map(this::reason)
                    .toList();
            return true;
        });
    }

    /** Of the address the days alone. */
    static CallChoice days(java.util.function.UnaryOperator<String> address, Visitor visitor) {
        return CallChoice.of(name -> name.endsWith("date") ? address.apply(name) : "", visitor.today());
    }

    private UnpricedReason reason(CallDaySums.Unpriced sums) {
        CallChoice one = choice.unpriced(sums.reason());
        return new UnpricedReason(sums, search.numbers(search.filter(one.getTyped(), visitor.nodes())), one);
    }

    public CallChoice getChoice() {
        return choice;
    }

    public List<UnpricedReason> getReasons() {
        return reasons;
    }

    /** All calls of these days. */
    public long getCalls() {
        return calls;
    }

    /** Those without a price. */
    public long getUnpriced() {
        return reasons.stream().mapToLong(each -> each.sums().calls()).sum();
    }

    public long getSeconds() {
        return reasons.stream().mapToLong(each -> each.sums().seconds()).sum();
    }

    /** The address of the sums as a file. */
    public String getCsv() {
        return AdminPage.UNPRICED_CSV.getPath() + choice.getQuery();
    }
}
