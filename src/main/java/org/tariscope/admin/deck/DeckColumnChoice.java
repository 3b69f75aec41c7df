package org.tariscope.admin.deck;

import java.io.Serializable;
import org.tariscope.deck.DeckHeading;

/** A column of the file, and what it is taken for, which may be changed. */
public class DeckColumnChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DeckHeading heading;
    private String column;

    DeckColumnChoice(DeckHeading heading) {
        this.heading = heading;
        this.column = heading.column();
    }

    public DeckHeading getHeading() {
        return heading;
    }

    /** The usual heading of what it is taken for; empty: it is passed over. */
    public String getColumn() {
        return column;
    }

    public void setColumn(String chosen) {
        column = chosen == null ? "" : chosen;
    }
}
