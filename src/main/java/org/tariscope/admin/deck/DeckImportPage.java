package org.tariscope.admin.deck;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.deck.DeckSearch;
import org.tariscope.deck.DeckUndo;
import org.tariscope.deck.ImportListAnswer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** One import of a deck, and taking it back. */
@Named
@ViewScoped
public class DeckImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient DeckSearch search;

    @Inject
    transient DeckUndo deckUndo;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private long id;
    private transient ImportListAnswer shown;

    /** The import that the address names; 404 where there is none. */
    public void open() {
        getShown();
    }

    public ImportListAnswer getShown() {
        if (shown == null) {
            shown = search.byId(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no import " + id));
        }
        return shown;
    }

    /** Whether it can be taken back: before its day, by whoever keeps the prices. */
    public boolean isUndoable() {
        return getShown().undoneat() == null && getShown().activedate().isAfter(visitor.today());
    }

    /** Takes it back; or says why that cannot be done any more. */
    public String undo() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        boolean done = notices.done(() -> {
            deckUndo.undo(visitor.who(), id);
            return true;
        });
        if (!done) {
            return null;
        }
        notices.sayNext("deck.undone", Long.toString(id));
        return Destination.to(AdminPage.DECKS);
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
