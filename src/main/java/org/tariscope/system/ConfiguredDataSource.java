package org.tariscope.system;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tariscope.settings.Configuration;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/**
 * The data source that web.xml names: it opens connections as the settings say, and the server pools them and enlists them
 * in its transactions. One class for both servers, so that no server's own expressions are needed.
 */
public class ConfiguredDataSource implements DataSource {
    /**
     * Milliseconds: a dead database is noticed well before a caller gives up. And, in seconds, the database notices a server
     * that is gone without a word: until it undoes that one's transaction, nobody else may be able to write to the audit.
     * A batch of updates goes over in one message, as one of inserts does anyway: a third of the time, and no counts.
     */
    private static final Map<String, String> MARIADB = Map.of(
            "connectTimeout", "2000",
            "socketTimeout", "15000",
            "allowMultiQueries", "false",
            "allowLocalInfile", "false",
            "useBulkStmts", "true",
            "sessionVariables",
                    "innodb_lock_wait_timeout=5,idle_transaction_timeout=10,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");

    private final Settings settings;
    private final Driver driver;
    private PrintWriter logWriter;
    private int loginTimeout;

    public ConfiguredDataSource() {
        this(Configuration.read());
    }

    public ConfiguredDataSource(Settings settings) {
        this.settings = settings;
        this.driver = settings.isEmbeddedDatabase() ? new org.h2.Driver() : new org.mariadb.jdbc.Driver();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return settings.isEmbeddedDatabase()
                ? WritesInTurn.over(connect(new Properties()))
                : LastingConnection.over(this::connectToMariaDb);
    }

    private Connection connectToMariaDb() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(MARIADB);
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("user", settings.text(Setting.DB_USER));
        properties.setProperty("password", settings.text(Setting.DB_PASSWORD));
        return driver.connect(settings.databaseUrl(), properties);
    }

    /** The settings alone say who connects; a server's pool asks here with nulls. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("Not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
