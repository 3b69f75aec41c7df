package org.tariscope.system;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A connection that outlives the one beneath it: where that has died between two transactions, the next one begins on a new
 * one. A WAR cannot tell WildFly's pool to look whether its connections live, and the pool gives a dead one out for ever.
 */
final class LastingConnection implements InvocationHandler {
    /** One that was used just now is not asked whether it lives. */
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int PATIENCE_SECONDS = 2;

    private static final Pattern BEGINS_WORK = Pattern.compile("(create|prepare).*");

    private static final Method PREPARE = prepare();

    private final Opening opening;
    private Connection beneath;
    private boolean inTransaction;
    private boolean settled = true;
    private boolean ended;
    private int isolation = Connection.TRANSACTION_NONE;
    private long usedAt = System.nanoTime();

    /** Opens what lies beneath. */
    interface Opening {
        Connection open() throws SQLException;
    }

    private LastingConnection(Opening opening) throws SQLException {
        this.opening = opening;
        this.beneath = opening.open();
    }

    private static Method prepare() {
        try {
            return Connection.class.getMethod("prepareStatement", String.class);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Connection over(Opening opening) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                LastingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LastingConnection(opening));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "setAutoCommit":
                return setAutoCommit((boolean) arguments[0]);
            case "commit":
                return settled(call(method, arguments));
            case "rollback":
                return isUndoneAnyway(arguments) ? settled(null) : settled(call(method, arguments));
            case "isValid":
                renewBetweenTransactions();
                return call(method, arguments);
            case "setTransactionIsolation":
                isolation = (int) arguments[0];
                return call(method, arguments);
            case "close", "abort":
                ended = true;
                return call(method, arguments);
            default:
                if (BEGINS_WORK.matcher(method.getName()).matches()) {
                    renewBetweenTransactions();
                    settled = settled && !inTransaction;
                }
                return isUsualStatement(method, arguments)
                        ? call(PREPARE, new Object[] {arguments[0]})
                        : call(method, arguments);
        }
    }

    /**
     * Payara's pool names what the statement's rows are like. Then MariaDB's driver believes that generated keys are wanted, and
     * sends the rows of a batch one by one, at a third of the speed.
     */
    private static boolean isUsualStatement(Method method, Object[] arguments) {
        return method.getName().equals(PREPARE.getName())
                && arguments.length == 3
                && Integer.valueOf(ResultSet.TYPE_FORWARD_ONLY).equals(arguments[1])
                && Integer.valueOf(ResultSet.CONCUR_READ_ONLY).equals(arguments[2]);
    }

    /** Nothing has been done since the last transaction ended. */
    private Object settled(Object answer) {
        settled = true;
        return answer;
    }

    private Object setAutoCommit(boolean on) throws SQLException {
        if (!on) {
            renewBetweenTransactions();
        }
        try {
            beneath.setAutoCommit(on);
        } catch (SQLException failed) {
            // Where there is nothing that it would commit, it is as good on the next one.
            if (!on || !settled || ended || !beneath.isClosed()) {
                throw failed;
            }
        }
        inTransaction = !on;
        return null;
    }

    /** The database undoes what a connection leaves behind that is no more. */
    private boolean isUndoneAnyway(Object[] arguments) throws SQLException {
        return arguments == null && beneath.isClosed() && !ended;
    }

    private void renewBetweenTransactions() throws SQLException {
        if (!inTransaction && !ended && !isAlive()) {
            Connection dead = beneath;
            beneath = opening.open();
            if (isolation != Connection.TRANSACTION_NONE) {
                beneath.setTransactionIsolation(isolation);
            }
            dead.close();
        }
    }

    private boolean isAlive() throws SQLException {
        boolean trusted = System.nanoTime() - usedAt < TRUSTED_NANOS;
        return !beneath.isClosed() && (trusted || beneath.isValid(PATIENCE_SECONDS));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        usedAt = System.nanoTime();
        return Beneath.call(beneath, method, arguments);
    }
}
