package org.tariscope.admin.deck;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.deck.DeckSearch;
import org.tariscope.deck.Decks;
import org.tariscope.deck.ImportListAnswer;
import org.tariscope.http.Page;

/** Rate decks: what was brought in, what is under way, and the deck of a day to download. */
@Named
@ViewScoped
public class DecksPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DeckSearch search;

    @Inject
    transient Decks decks;

    @Inject
    transient Visitor visitor;

    private long provider;
    private transient PageTable<ImportListAnswer> table;

    /** Imports that are done; read from the database a page at a time, the latest first. */
    public PageTable<ImportListAnswer> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> search.count(provider), this::find, ImportListAnswer::id);
        }
        return table;
    }

    private List<ImportListAnswer> find(PageTable.Part part) {
        boolean byDay = part.column().equals("activedate");
        boolean descending = part.column().isEmpty() || part.descending();
        return search.find(provider, byDay, descending, new Page(Optional.of(part.size()), part.first()));
    }

    /** Imports of anybody that have begun and are not done. */
    public List<ImportListAnswer> getUnderWay() {
        return decks.underWay();
    }

    /** The address of the chosen imports as a file. */
    public String getCsv() {
        return AdminPage.DECKS_CSV.getPath() + "?provider=" + provider;
    }

    /** Today, as the first day of a deck to download. */
    public LocalDate getToday() {
        return visitor.today();
    }

    public long getProvider() {
        return provider;
    }

    public void setProvider(long wanted) {
        provider = wanted;
    }
}
