package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;

/** Integration → Tariscope API → API Users: the table. */
@Named
@ViewScoped
public class ApiUsersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ApiUserSearch search;

    private String text = "";
    private transient ApiUserTable table;

    /** The users that the text finds; read from the database a page at a time. */
    public LazyDataModel<ApiUserAnswer> getTable() {
        if (table == null) {
            table = new ApiUserTable(search, this);
        }
        return table;
    }

    /** A part of the name or the description. */
    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
