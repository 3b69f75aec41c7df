package org.tariscope.admin.deck;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Notices;
import org.tariscope.admin.PageTable;
import org.tariscope.deck.DeckRowAnswer;
import org.tariscope.deck.ImportAnswer;
import org.tariscope.http.Refusal;

/** What a deck would change, or has changed: counts, and the rows of one kind. */
@Named
@ViewScoped
public class DeckDifferencePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DeckPage page;

    @Inject
    transient Notices notices;

    private String change = "";
    private String text = "";
    private transient PageTable<DeckRowAnswer> table;

    /** A kind of change, and how many there are. */
    public record Count(String change, long number) {}

    /** What came of the job; null before it is done. */
    public ImportAnswer getAnswer() {
        return page.getJob() != null && page.getJob().getResult() instanceof ImportAnswer answer ? answer : null;
    }

    /** Why it was refused; null where it was not. */
    public Refusal getRefusal() {
        return page.getJob() == null ? null : page.getJob().getRefusal();
    }

    /** The same as a sentence in the visitor's language, as far as there is one. */
    public String getRefusalSaid() {
        return notices.said(getRefusal().getMessage());
    }

    /** How many there are of each kind. */
    public List<Count> getCounts() {
        ImportAnswer answer = getAnswer();
        return List.of(
                new Count("added", answer.added()),
                new Count("raised", answer.raised()),
                new Count("lowered", answer.lowered()),
                new Count("changed", answer.changed()),
                new Count("ended", answer.ended()),
                new Count("unchanged", answer.unchanged()),
                new Count("duplicate", answer.duplicate()),
                new Count("overlapping", answer.overlapping()),
                new Count("rejected", answer.rejected()));
    }

    /** Whether nothing of it stands against bringing it in. */
    public boolean isReady() {
        ImportAnswer answer = getAnswer();
        return answer != null && answer.dryrun() && answer.rejected() == 0;
    }

    /** How many prices would change. */
    public long getChanges() {
        ImportAnswer answer = getAnswer();
        return answer.added() + answer.raised() + answer.lowered() + answer.changed() + answer.ended();
    }

    private DeckRows rows() {
        return new DeckRows(getAnswer(), change, text);
    }

    /** The chosen rows. */
    public PageTable<DeckRowAnswer> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> rows().count(), part -> rows().part(part), DeckDifferencePage::key);
        }
        return table;
    }

    private static long key(DeckRowAnswer row) {
        return row.line() == null ? -Math.abs((long) row.prefix().hashCode()) : row.line();
    }

    /** The address of the chosen rows as a file. */
    public String getCsv() {
        return AdminPage.DECK_CSV.getPath() + "?id=" + page.getId() + "&change=" + encoded(change) + "&text="
                + encoded(text);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public String getChange() {
        return change;
    }

    public void setChange(String wanted) {
        change = wanted == null ? "" : wanted;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
