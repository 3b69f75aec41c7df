package org.tariscope.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection dies after the other; whoever uses them sees it where something was lost, and only there. */
class LastingConnectionTest {
    private static final String URL = "jdbc:h2:mem:lasting";

    private final List<Connection> opened = new ArrayList<>();
    private Connection keepsInMemory;
    private Statement statement;
    private Connection lasting;

    @BeforeEach
    void connect() throws SQLException {
        keepsInMemory = DriverManager.getConnection(URL);
        statement = keepsInMemory.createStatement();
        statement.execute("create table noted (id integer)");
        lasting = LastingConnection.over(() -> {
            Connection connection = DriverManager.getConnection(URL);
            opened.add(connection);
            return connection;
        });
    }

    @AfterEach
    void close() throws SQLException {
        lasting.close();
        keepsInMemory.close();
    }

    @Test
    void theNextTransactionBeginsOnANewOneThatIsLikeTheOld() throws SQLException {
        lasting.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        note(1);
        die();
        note(2);

        assertThat(opened).hasSize(2);
        assertThat(lasting.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void aTransactionThatLosesItsConnectionFailsToItsEnd() throws SQLException {
        lasting.setAutoCommit(false);
        insert(1);
        die();

        assertThatThrownBy(() -> insert(2)).isInstanceOf(SQLException.class);
        assertThatThrownBy(lasting::commit).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> lasting.setAutoCommit(true)).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
        assertThat(noted()).isZero();
    }

    @Test
    void whatIsDoneOutsideATransactionIsDoneOnALivingOne() throws SQLException {
        insert(1);
        die();
        insert(2);

        assertThat(opened).hasSize(2);
        assertThat(noted()).isEqualTo(2);
    }

    /** As a pool does it before it gives the connection to the next. */
    @Test
    void onceItIsRolledBackTheNextOneCanBegin() throws SQLException {
        lasting.setAutoCommit(false);
        insert(1);
        die();
        lasting.rollback();
        lasting.setAutoCommit(true);
        note(2);

        assertThat(opened).hasSize(2);
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void whatDiesRightAfterItsCommitHasCommitted() throws SQLException {
        lasting.setAutoCommit(false);
        insert(1);
        lasting.commit();
        die();
        lasting.setAutoCommit(true);
        note(2);

        assertThat(noted()).isEqualTo(2);
    }

    @Test
    void whoAsksWhetherItLivesGetsALivingOne() throws SQLException {
        die();

        assertThat(lasting.isValid(1)).isTrue();
        assertThat(opened).hasSize(2);
    }

    @Test
    void whoHasClosedItGetsNoOther() throws SQLException {
        lasting.close();

        assertThat(lasting.isClosed()).isTrue();
        assertThat(lasting.isValid(1)).isFalse();
        assertThatThrownBy(() -> lasting.setAutoCommit(false)).isInstanceOf(SQLException.class);
        assertThat(opened).hasSize(1);
    }

    /** MariaDB's driver would send a batch row by row. */
    @Test
    void aStatementOfTheUsualKindIsNotAskedForGeneratedKeys() throws SQLException {
        List<Integer> arguments = new ArrayList<>();
        Connection asked = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement")) {
                        arguments.add(given.length);
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                });
        Connection over = LastingConnection.over(() -> asked);

        over.prepareStatement("select 1", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        over.prepareStatement("select 1", ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
        over.prepareStatement("select 1", Statement.RETURN_GENERATED_KEYS);

        assertThat(arguments).containsExactly(1, 3, 2);
    }

    private void die() throws SQLException {
        opened.get(opened.size() - 1).close();
    }

    private void note(int id) throws SQLException {
        lasting.setAutoCommit(false);
        insert(id);
        lasting.commit();
        lasting.setAutoCommit(true);
    }

    private void insert(int id) throws SQLException {
        try (Statement insert = lasting.createStatement()) {
            insert.execute("insert into noted (id) values (" + id + ")");
        }
    }

    private int noted() throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(*) from noted")) {
            found.next();
            return found.getInt(1);
        }
    }
}
