package org.tariscope.admin;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tariscope.audit.AuditRow;
import org.tariscope.audit.AuditSearch;

/** The rows of the audit, page by page from the database; the latest first, unless the oldest are wanted. */
final class AuditTable extends LazyDataModel<AuditRow> {
    private static final long serialVersionUID = 1L;

    private final transient AuditSearch search;
    private final transient AuditPage page;

    AuditTable(AuditSearch search, AuditPage page) {
        this.search = search;
        this.page = page;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(search.count(page.choice()));
    }

    @Override
    public List<AuditRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        boolean oldestFirst =
                sorts.values().stream().anyMatch(sort -> sort.getOrder().isAscending());
        return search.find(page.choice(), !oldestFirst, first, size);
    }

    @Override
    public String getRowKey(AuditRow row) {
        return Long.toString(row.id());
    }
}
