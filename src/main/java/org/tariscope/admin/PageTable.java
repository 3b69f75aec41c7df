package org.tariscope.admin;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A table that is read from the database a page at a time. */
public final class PageTable<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final transient LongSupplier count;
    private final transient Function<Part, List<T>> find;
    private final transient ToLongFunction<T> id;

    /**
     * Which rows are shown, and in which order.
     *
     * @param column the field of the column by which they are sorted; empty where by none that the visitor chose
     */
    public record Part(String column, boolean descending, int first, int size) {}

    /**
     * Nothing is read yet.
     *
     * @param count how many rows there are
     * @param find the rows of one page
     * @param id what tells a row from the others
     */
    public PageTable(LongSupplier count, Function<Part, List<T>> find, ToLongFunction<T> id) {
        this.count = count;
        this.find = find;
        this.id = id;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.getAsLong());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return sorts.values().stream()
                .findFirst()
                .map(sort -> new Part(sort.getField(), sort.getOrder().isDescending(), first, size))
                .or(() -> java.util.Optional.of(new Part("", false, first, size)))
                .map(find)
                .orElseThrow();
    }

    @Override
    public String getRowKey(T row) {
        return Long.toString(id.applyAsLong(row));
    }
}
