package org.tariscope.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A statement of {@link WritesInTurn}: one that only reads waits for nobody. */
final class StatementInTurn implements InvocationHandler {
    private static final Pattern READS = Pattern.compile("\\s*(select|with|values)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKS_OR_DRAWS =
            Pattern.compile("\\bfor\\s+update\\b|\\bnext\\s+value\\s+for\\b", Pattern.CASE_INSENSITIVE);

    private final Statement beneath;
    private final String prepared;
    private final Turn turn;

    /** The SQL that was prepared; empty where each execution brings its own. */
    StatementInTurn(Statement beneath, String prepared, Turn turn) {
        this.beneath = beneath;
        this.prepared = prepared;
        this.turn = turn;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("equals")) {
            return proxy == arguments[0];
        }
        if (!name.startsWith("execute") || isReading(arguments)) {
            return Beneath.call(beneath, method, arguments);
        }
        // What of a batch was done before it met a locked row would be done twice.
        return name.endsWith("Batch")
                ? turn.once(beneath, method, arguments)
                : turn.patiently(beneath, method, arguments);
    }

    private boolean isReading(Object... arguments) {
        String sql = arguments != null && arguments[0] instanceof String own ? own : prepared;
        return READS.matcher(sql).lookingAt() && !LOCKS_OR_DRAWS.matcher(sql).find();
    }
}
