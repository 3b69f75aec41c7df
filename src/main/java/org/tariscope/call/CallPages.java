package org.tariscope.call;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tariscope.http.Page;

/** The calls of a list, a page in memory at a time; each page is a transaction of its own. */
final class CallPages implements Iterator<CallAnswer> {
    private static final int AT_ONCE = 1000;

    private final CallList calls;
    private final CallFilter filter;
    private long left;
    private Iterator<CallAnswer> page = List.<CallAnswer>of().iterator();
    private Optional<CallAnswer> last = Optional.empty();
    private boolean over;

    CallPages(CallList calls, CallFilter filter, Page wanted) {
        this.calls = calls;
        this.filter = filter;
        left = wanted.limit().map(Integer::longValue).orElse(Long.MAX_VALUE);
        for (int i = 0; i < wanted.offset() && fill(); i++) {
            last = Optional.of(page.next());
        }
    }

    private boolean fill() {
        if (!page.hasNext() && !over) {
            List<CallAnswer> more = calls.page(filter, last, AT_ONCE);
            over = more.size() < AT_ONCE;
            page = more.iterator();
        }
        return page.hasNext();
    }

    @Override
    public boolean hasNext() {
        return left > 0 && fill();
    }

    @Override
    public CallAnswer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        CallAnswer next = page.next();
        last = Optional.of(next);
        return next;
    }
}
