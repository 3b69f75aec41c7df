package org.tariscope.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementGuardTest {
    @Test
    void whatLocksWaitsWritesOrReadsFilesIsRefusedInEveryDisguise() {
        List<String> passed = new ArrayList<>();
        StatementRows.refused().forEach(sql -> {
            try {
                StatementGuard.check(sql);
                passed.add(sql);
            } catch (RefusedStatementException refused) {
                assertThat(refused.getMessage()).as(sql).isNotBlank();
            }
        });
        assertThat(passed).isEmpty();
        assertThat(StatementRows.refused()).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @FieldSource("org.tariscope.sql.StatementRows#ALLOWED")
    void whatOnlyReadsPasses(String sql) throws RefusedStatementException {
        assertThat(StatementGuard.check(sql).isChange()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select /* a */ 1 -- b    | select   1
                    select 1 # b             | select 1
                    select 1;                | select 1
                    select '/* a */', "-- b" | select '/* a */', "-- b"
                    count/**/(1)             |
                    """)
    void commentsAndTheEndAreNotSent(String sql, String sent) throws RefusedStatementException {
        if (sent == null) {
            assertThatThrownBy(() -> StatementGuard.check(sql)).isInstanceOf(RefusedStatementException.class);
        } else {
            assertThat(StatementGuard.check(sql).text()).isEqualTo(sent);
        }
    }

    @Test
    void placeholdersAreCountedOutsideOfQuotesAndComments() throws RefusedStatementException {
        assertThat(StatementGuard.check("select ?, '?', `?`, \"?\" /* ? */ -- ?\n, ? # ?")
                        .placeholders())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    insert into node (id, name) values (?, ?)                        | node
                    INSERT INTO `node` (id) values (?)                               | `node`
                    insert into node (id) values (?) on duplicate key update name = ? | node
                    insert into node set id = ?, name = null                         | node
                    insert into node (id) select id from node where id = ?           | node
                    replace into node (id) values (?)                                | node
                    update node set name = ? where id = ?                            | node
                    update node set name = replace(name, ?, ?)                       | node
                    delete from node where id = ? limit ?                            | node
                    """)
    void aPlainChangeWithParametersNamesItsTable(String sql, String table) throws RefusedStatementException {
        assertThat(StatementGuard.check(sql).changed()).contains(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into node (id) values (1)",
                "insert into node (name) values ('a')",
                "update node set name = \"a\" where id = ?",
                "delete from node where id = 0x41",
                "delete from node where id = x'41'",
                "insert node (id) values (?)",
                "insert ignore into node (id) values (?)",
                "insert delayed into node (id) values (?)",
                "insert into mysql.user (host) values (?)",
                "insert into node (id) values (?) returning id",
                "update low_priority node set name = ?",
                "update node, plan set name = ?",
                "update node n set name = ?",
                "update tariscope.node set name = ?",
                "delete node from node where id = ?",
                "delete from node using node where id = ?",
                "delete from node, plan",
                "delete quick from node",
                "replace node (id) values (?)",
                "update node set name = sleep(?)",
                "update node set name = load_file(?)",
                "update node set name = (select get_lock(?, ?))",
                "insert into node (id) select id from node for update",
                "insert into node (id) select ? into outfile ?",
                "insert into node (name) select user from mysql.user",
                "update node set name = @a",
                "delete from node",
                "insert into node select * from node",
                "delete from node where id = ?; delete from plan",
                "update /*! node set name = ? */"
            })
    void anyOtherChangeIsRefused(String sql) {
        assertThatThrownBy(() -> StatementGuard.check(sql)).isInstanceOf(RefusedStatementException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select SLEEP (5)             | SLEEP is not allowed
                    select 1 for /**/ update     | FOR update is not allowed
                    select @@version             | Variables, with @ or @@, are not allowed
                    select 1; select 2           | Only one statement is allowed
                    show tables                  | The first word must be SELECT, or WITH before a SELECT
                    select 1 /*!50000 , 2 */     | A comment that MariaDB runs is not allowed
                    select ‘a’                   | The character U+2018 is not allowed outside of quotes
                    """)
    void theRefusalSaysWhatIsWrong(String sql, String why) {
        assertThat(catchThrowableOfType(RefusedStatementException.class, () -> StatementGuard.check(sql)))
                .hasMessage(why);
    }

    @Test
    void whateverPassesIsReadTheSameAgain() throws RefusedStatementException {
        String[] parts = {
            "select ",
            "sleep",
            "(",
            ")",
            "'",
            "\"",
            "`",
            "\\",
            "--",
            " ",
            "\n",
            "/*",
            "*/",
            "/*!",
            "#",
            ";",
            "@",
            "?",
            "1",
            "e",
            "0x",
            ".",
            ",",
            "into ",
            "with ",
            "\u00a0",
            "\ud83d\ude00",
            "\ud83d",
            "$",
            "insert into ",
            "set "
        };
        List<GuardedStatement> passed = new ArrayList<>();
        Random random = new Random(20_261_124);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder sql = new StringBuilder(i % 3 == 0 ? "" : "select ");
            for (int n = random.nextInt(20); n > 0; n--) {
                sql.append(parts[random.nextInt(parts.length)]);
            }
            try {
                passed.add(StatementGuard.check(sql.toString()));
            } catch (RefusedStatementException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(passed).hasSizeGreaterThan(1000);
        for (GuardedStatement statement : passed) {
            assertThat(StatementGuard.check(statement.text())).isEqualTo(statement);
        }
    }
}
