package org.tariscope.admin.call;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Notices;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallFilter;
import org.tariscope.call.CallRow;
import org.tariscope.call.CallSearch;
import org.tariscope.call.CallSums;

/** Recorded calls: which of them, the address says. */
@Named
@ViewScoped
public class CallsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CallSearch search;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private CallChoice choice;
    private boolean wrong;
    private CallSums sums;
    private transient PageTable<CallRow> table;

    /** Reads the address; what is wrong with it is said at the fields. */
    public void open() {
        choice = CallChoice.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get, visitor.today());
        wrong = !notices.done(() -> {
            sums = search.sums(filter());
            return true;
        });
    }

    private CallFilter filter() {
        return search.filter(choice.getTyped(), visitor.nodes());
    }

    /** The calls; read from the database a page at a time. */
    public PageTable<CallRow> getTable() {
        if (table == null) {
            table = new PageTable<>(this::count, this::find, row -> row.call().id());
        }
        return table;
    }

    private long count() {
        if (wrong) {
            return 0;
        }
        sums = search.sums(filter());
        return sums.calls();
    }

    /** A column's field is the name of {@link CallSearch.Column} in lower case; the latest first, unless another order is chosen. */
    private List<CallRow> find(PageTable.Part part) {
        if (wrong) {
            return List.of();
        }
        boolean chosen = !part.column().isEmpty();
        CallSearch.Column column =
                chosen ? CallSearch.Column.valueOf(part.column().toUpperCase(Locale.ROOT)) : CallSearch.Column.START;
        return search.find(
                filter(), new CallSearch.Order(column, !chosen || part.descending(), part.first(), part.size()));
    }

    public CallChoice getChoice() {
        return choice;
    }

    /** What the calls come to; null where the address was wrong. */
    public CallSums getSums() {
        return sums;
    }

    /** The address of the same calls as a file. */
    public String getCsv() {
        return AdminPage.CALLS_CSV.getPath() + choice.getQuery();
    }
}
