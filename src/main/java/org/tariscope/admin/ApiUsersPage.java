package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;

/** Integration → Tariscope API → API Users: the table. */
@Named
@RequestScoped
public class ApiUsersPage {
    @Inject
    ApiUserSearch search;

    private String text = "";
    private ApiUserTable table;

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
