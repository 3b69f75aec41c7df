package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.apiuser.ApiUserSearch.Column;
import org.tariscope.apiuser.ApiUserSearch.Order;

/** Integration → Tariscope API → API Users: the table. */
@Named
@ViewScoped
public class ApiUsersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ApiUserSearch search;

    private String text = "";
    private transient PageTable<ApiUserAnswer> table;

    /** The users that the text finds; read from the database a page at a time. */
    public PageTable<ApiUserAnswer> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> search.count(text), this::find, ApiUserAnswer::id);
        }
        return table;
    }

    /** A column's field is the name of {@link Column} in lower case. */
    private List<ApiUserAnswer> find(PageTable.Part part) {
        Column column = part.column().isEmpty()
                ? Column.USERNAME
                : Column.valueOf(part.column().toUpperCase(Locale.ROOT));
        return search.find(new Order(text, column, part.descending(), part.first(), part.size()));
    }

    /** A part of the name or the description. */
    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
