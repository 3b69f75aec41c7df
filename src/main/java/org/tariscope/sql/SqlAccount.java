package org.tariscope.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mariadb.jdbc.Driver;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** A database account of {@code sql}: connections to the application's database that nobody else uses, one for a call. */
final class SqlAccount {
    private static final Pattern URL = Pattern.compile("(?<database>[^?]*)(\\?(?<options>.*))?");

    /** What the application's URL says of the way to the database holds here too; nothing else of it does. */
    private static final Pattern WAY = Pattern.compile(
            "(?i)(ssl|serverSsl|useSsl|trustStore|keyStore|keyPassword|disableSsl|enabledSsl|localSocket).*");

    private static final Map<String, String> SESSION = Map.of(
            "connectTimeout", "2000",
            "socketTimeout", "11000",
            "allowMultiQueries", "false",
            "allowLocalInfile", "false",
            "yearIsDateType", "false");

    private static final String VARIABLES = "max_statement_time=%d,innodb_lock_wait_timeout=5,lock_wait_timeout=5,"
            + "max_session_mem_used=268435456,time_zone='+00:00',"
            + "sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'";

    private final Driver driver = new Driver();
    private final String url;
    private final String user;
    private final String password;
    private final int seconds;

    /** @param seconds how long a statement may run by the database's own clock */
    SqlAccount(Settings settings, Setting user, Setting password, int seconds) {
        this.url = way(settings.databaseUrl());
        this.user = settings.text(user);
        this.password = settings.text(password);
        this.seconds = seconds;
    }

    private static String way(String databaseUrl) {
        Matcher url = URL.matcher(databaseUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException("The database's URL has line breaks");
        }
        String options = url.group("options") == null ? "" : url.group("options");
        return Stream.of(options.split("&"))
                .filter(option -> WAY.matcher(option).matches())
                .collect(Collectors.joining("&", url.group("database") + "?", ""));
    }

    /** A connection for one statement of a caller. Values go to the database apart from it. */
    Connection connect() throws SQLException {
        Properties properties = properties();
        properties.setProperty("useServerPrepStmts", "true");
        properties.setProperty("socketFactory", BoundedSocketFactory.class.getName());
        properties.setProperty("sessionVariables", VARIABLES.formatted(seconds));
        return driver.connect(url, properties);
    }

    /** A connection that ends what another one runs. */
    Connection connectToKill() throws SQLException {
        return driver.connect(url, properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(SESSION);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }
}
