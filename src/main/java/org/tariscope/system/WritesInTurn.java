package org.tariscope.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * A connection to H2 that writes when no other one does. H2 writes its file when anybody commits, draws from a sequence or has
 * changed much: one table after the other, as each is at that time, and it waits for nobody who is changing them meanwhile.
 * Killed then, it would come back with a part of a transaction.
 */
final class WritesInTurn implements InvocationHandler {
    /** In milliseconds: the shortest. Who waits in H2 for a row keeps the turn, which the row's owner needs. */
    private static final int LOCK_TIMEOUT = 1;

    /** What neither writes nor ends a transaction. */
    private static final Pattern FREE =
            Pattern.compile("(create|prepare|get|is|native|clear|unwrap|hashCode|toString|equals).*");

    /** A server makes several data sources of its one database. */
    private static final Turn TURN = new Turn(new ReentrantLock());

    private final Connection beneath;
    private final Turn turn;

    private WritesInTurn(Connection beneath, Turn turn) {
        this.beneath = beneath;
        this.turn = turn;
    }

    /** The connection, which waits for its turn. */
    static Connection over(Connection beneath) throws SQLException {
        return over(beneath, TURN);
    }

    /** One that shares these turns. */
    static Connection over(Connection beneath, Turn turn) throws SQLException {
        try (Statement statement = beneath.createStatement()) {
            statement.execute("set lock_timeout " + LOCK_TIMEOUT);
        }
        return proxy(Connection.class, new WritesInTurn(beneath, turn));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WritesInTurn.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (FREE.matcher(method.getName()).matches()) {
            Object answer = Beneath.call(beneath, method, arguments);
            return answer instanceof Statement statement ? inTurn(method, arguments, statement) : answer;
        }
        return turn.ending(beneath, method, arguments);
    }

    private Object inTurn(Method method, Object[] arguments, Statement statement) {
        String sql = method.getName().startsWith("prepare") ? (String) arguments[0] : "";
        return proxy(method.getReturnType(), new StatementInTurn(statement, sql, turn));
    }
}
