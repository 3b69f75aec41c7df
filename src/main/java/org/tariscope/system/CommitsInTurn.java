package org.tariscope.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connection to H2 that commits when no other one does. H2 writes its file at each commit, table by table, and does not wait
 * for what another connection is committing at that time: killed then, it may come back with a part of that transaction.
 */
final class CommitsInTurn implements InvocationHandler {
    /** A server makes several data sources of its one database. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Connection beneath;
    private final Lock turn;

    private CommitsInTurn(Connection beneath, Lock turn) {
        this.beneath = beneath;
        this.turn = turn;
    }

    /** The connection, which waits for its turn. */
    static Connection over(Connection beneath) {
        return over(beneath, TURN);
    }

    /** One that shares these turns. */
    static Connection over(Connection beneath, ReentrantLock turn) {
        return (Connection) Proxy.newProxyInstance(
                CommitsInTurn.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new CommitsInTurn(beneath, turn));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (!isCommit(method, arguments)) {
            return call(method, arguments);
        }
        turn.lock();
        try {
            return call(method, arguments);
        } finally {
            turn.unlock();
        }
    }

    /** Switching auto-commit on commits, too. */
    private static boolean isCommit(Method method, Object... arguments) {
        return method.getName().equals("commit") || method.getName().equals("setAutoCommit") && (boolean) arguments[0];
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(beneath, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
