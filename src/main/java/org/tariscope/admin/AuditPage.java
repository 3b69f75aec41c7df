package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.AuditRow;
import org.tariscope.audit.AuditSearch;

/** The audit: who did what, when and from where, with what was there before. */
@Named
@ViewScoped
public class AuditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AuditSearch search;

    @Inject
    transient AuditLog log;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private String text = "";
    private LocalDate from;
    private LocalDate to;
    private transient PageTable<AuditRow> table;

    /** Shows the last days where no others were chosen. */
    public void open() {
        if (from == null) {
            to = visitor.today();
            from = AuditChoice.beginning(to);
        }
    }

    /** The chosen rows; read from the database a page at a time. */
    public PageTable<AuditRow> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> search.count(choice()), this::find, AuditRow::id);
        }
        return table;
    }

    /** The latest first, unless the oldest are wanted. */
    private List<AuditRow> find(PageTable.Part part) {
        boolean latestFirst = part.column().isEmpty() || part.descending();
        return search.find(choice(), latestFirst, part.first(), part.size());
    }

    private AuditSearch.Choice choice() {
        return AuditChoice.of(visitor.getZone(), from, to, text);
    }

    /** Reads the whole chain and says whether any row was changed, taken out or slipped in. */
    public void verify() {
        Optional<Long> broken = log.verify();
        if (broken.isPresent()) {
            notices.say("audit.broken", Long.toString(broken.get()));
        } else {
            notices.say("audit.whole");
        }
    }

    /** The address of the chosen rows as a file. */
    public String getCsv() {
        return AdminPage.AUDIT_CSV.getPath() + AuditChoice.query(from, to, text);
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate day) {
        to = day;
    }
}
