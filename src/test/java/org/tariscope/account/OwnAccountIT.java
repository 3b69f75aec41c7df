package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tariscope.DocumentedAccount;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.settings.Settings;
import org.tariscope.system.ConfiguredDataSource;

/**
 * With MariaDB the server under test works with an account that may only add to the ledger and the audit. So all other tests
 * show that it needs no more, and these show what it cannot do.
 */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ".*-mariadb")
class OwnAccountIT {
    /** MariaDB's code for a command that the account may not give for this table. */
    private static final int DENIED = 1142;

    private final ConfiguredDataSource source = new ConfiguredDataSource(Settings.of(Map.of(
            "tariscope.db.url",
            "jdbc:mariadb://127.0.0.1:" + Integer.getInteger("it.mariadb.port") + "/tariscope",
            "tariscope.db.user",
            DocumentedAccount.NAME,
            "tariscope.db.password",
            DocumentedAccount.PASSWORD)));
    private Connection own;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        own = source.getConnection();
        own.setAutoCommit(false);
        statement = own.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        own.rollback();
        own.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set amount = 0",
                "update ledger set reason = 'none' where id = 0",
                "delete from ledger",
                "replace into ledger select * from ledger",
                "insert into ledger select * from ledger on duplicate key update amount = 0",
                "truncate table ledger",
                "drop table ledger",
                "alter table ledger drop constraint ledger_kind_known",
                "create trigger t before insert on ledger for each row set new.amount = 0",
                "update audit set actor = 'nobody'",
                "update audit set hash = '' where id = 0",
                "delete from audit",
                "replace into audit select * from audit",
                "insert into audit select * from audit on duplicate key update actor = 'nobody'",
                "truncate table audit",
                "drop table audit",
                "alter table audit drop index audit_happened_at",
                "update flyway_schema_history set success = 0",
                "drop table account_day",
                "create table more (id integer)"
            })
    void whatHasBeenWrittenStays(String sql) {
        assertThatThrownBy(() -> statement.execute(sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getErrorCode())
                        .as(refused.getMessage())
                        .isEqualTo(DENIED));
    }

    /** What the server changes and tidies up: days of accounts, keys, tokens, failed log-ins. */
    @Test
    void everyOtherTableCanBeChanged() throws SQLException {
        List<String> tables = tables();
        assertThat(tables).contains("account_day", "idempotency", "audit_head").doesNotContain("ledger", "audit");
        for (String table : tables) {
            assertAllowed("select 1 from " + table + " limit 1");
            assertAllowed("insert into " + table + " select * from " + table + " where 1 = 0");
            assertAllowed("update " + table + " set " + column(table) + " = null where 1 = 0");
            assertAllowed("delete from " + table + " where 1 = 0");
        }
    }

    /** A table's own rules may be in the way of a statement; they are looked at after the rights. */
    private void assertAllowed(String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            assertThat(failed.getErrorCode())
                    .as("%s: %s", sql, failed.getMessage())
                    .isNotEqualTo(DENIED);
        }
    }

    @Test
    void oldKeysAreForgotten() throws SQLException {
        statement.execute(
                """
                insert into idempotency (api_user_id, method, idem_key, fingerprint, created_at)
                values (1, 'accounts.payment', 'of-an-own-account', 'a', '2020-01-01')
                """);
        own.commit();
        IdempotencyKeys keys = new IdempotencyKeys();
        keys.clock = Clock.systemUTC();
        keys.database = source;
        assertThat(keys.purge()).isFalse();
        assertThat(texts("select idem_key from idempotency where idem_key = 'of-an-own-account'"))
                .isEmpty();
    }

    /** A server that is gone without a word must not hold its locks for hours. */
    @Test
    void aTransactionThatNothingIsHeardOfIsUndone() throws SQLException {
        assertThat(texts("select @@idle_transaction_timeout")).containsExactly("10");
    }

    private List<String> tables() throws SQLException {
        return texts(
                """
                select table_name from information_schema.tables
                where table_schema = 'tariscope' and table_type = 'BASE TABLE'
                    and table_name not in ('ledger', 'audit', 'flyway_schema_history')
                order by table_name
                """);
    }

    private String column(String table) throws SQLException {
        return texts(
                        "select column_name from information_schema.columns where table_schema = 'tariscope' and table_name = '"
                                + table + "' and is_generated = 'NEVER' order by ordinal_position")
                .get(0);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
