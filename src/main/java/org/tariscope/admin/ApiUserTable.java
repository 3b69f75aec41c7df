package org.tariscope.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.apiuser.ApiUserSearch.Column;
import org.tariscope.apiuser.ApiUserSearch.Order;

/** The API users, page by page from the database. A column's field is the name of {@link Column} in lower case. */
final class ApiUserTable extends LazyDataModel<ApiUserAnswer> {
    private static final long serialVersionUID = 1L;

    private final transient ApiUserSearch search;
    private final transient ApiUsersPage page;

    ApiUserTable(ApiUserSearch search, ApiUsersPage page) {
        this.search = search;
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(search.count(page.getText()));
    }

    @Override
    public List<ApiUserAnswer> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta sort = sorts.values().stream().findFirst().orElse(null);
        Column column =
                sort == null ? Column.USERNAME : Column.valueOf(sort.getField().toUpperCase(Locale.ROOT));
        boolean descending = sort != null && sort.getOrder().isDescending();
        return search.find(new Order(page.getText(), column, descending, first, size));
    }

    @Override
    public String getRowKey(ApiUserAnswer user) {
        return Long.toString(user.id());
    }
}
