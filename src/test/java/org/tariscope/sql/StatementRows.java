package org.tariscope.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Statements that must not run, each in every disguise; and statements that may. */
final class StatementRows {
    static final List<String> FORBIDDEN = List.of(
            "select sleep(5)",
            "select `sleep`(5)",
            "select benchmark(1000000000, md5('a'))",
            "select load_file('/etc/passwd')",
            "select get_lock('a', 10)",
            "select release_lock('a')",
            "select release_all_locks()",
            "select is_used_lock('a')",
            "select is_free_lock('a')",
            "select master_gtid_wait('0-1-1', 5)",
            "select kdf('a', 'b', 2000000000, 'pbkdf2_hmac')",
            "select 1 into outfile '/tmp/x'",
            "select 1 into dumpfile '/tmp/x'",
            "select 1 into @a",
            "select id from v_plan for update",
            "select id from v_plan for share",
            "select id from v_plan lock in share mode",
            "select * from v_plan procedure analyse()",
            "select @@datadir",
            "select @a := 1",
            "select next value for ledger_seq",
            "select previous value for ledger_seq",
            "select nextval(ledger_seq)",
            "select setval(ledger_seq, 1)",
            "select * from information_schema.processlist",
            "select * from `information_schema`.`tables`",
            "select 1 union select password from mysql.user",
            "select * from performance_schema.threads",
            "select * from sys.session",
            "set @a = 1",
            "set statement max_statement_time = 0 for select 1",
            "do sleep(5)",
            "call p()",
            "execute s",
            "execute immediate 'drop table plan'",
            "prepare s from 'select 1'",
            "handler v_plan open",
            "lock tables v_plan write",
            "unlock tables",
            "insert into plan (id) values (1)",
            "insert into plan select * from plan",
            "update plan set name = 'x'",
            "delete from plan where id = 1",
            "replace into plan (id) values (1)",
            "truncate table plan",
            "drop table plan",
            "create table x (i int)",
            "create temporary table x (i int)",
            "alter table plan add x int",
            "rename table plan to x",
            "grant all on *.* to root",
            "revoke all on *.* from root",
            "kill 1",
            "shutdown",
            "load data infile '/etc/passwd' into table plan",
            "(select sleep(5))");

    /** Refused for their first word; inside of a SELECT no database takes them. */
    private static final List<String> OTHER = List.of(
            "show grants",
            "show full processlist",
            "explain select 1",
            "analyze select 1",
            "flush tables",
            "begin",
            "commit",
            "xa start 'a'",
            "use mysql",
            "table plan",
            "values (1)");

    /** Words outside of quotes as other words, quotes and blanks have them: what stays a SELECT is still refused. */
    private static final List<UnaryOperator<String>> DISGUISES = List.of(
            UnaryOperator.identity(),
            StatementRows::mixedCase,
            sql -> sql.replace(" ", "/* */"),
            sql -> sql.replace(" ", " -- x\n").replace("(", " #)\n("),
            sql -> sql.replace(" ", "\n"),
            sql -> sql.replace(" ", "\t"),
            sql -> sql.replace(" ", "\u00a0"),
            sql -> sql.replace('\'', '\u2019').replace(" ", "\u3000"),
            sql -> "select 1 /*!50000 " + sql + " */",
            sql -> "select 1 /*M!100100 " + sql + " */",
            sql -> "/*!50000 " + sql + " */",
            sql -> "select 1; " + sql,
            sql -> sql + "; select 1",
            sql -> "select 1.5" + sql);

    private static final List<UnaryOperator<String>> INSIDE_A_SELECT = List.of(
            sql -> "select (" + sql + ")",
            sql -> "select * from (" + sql + ") t",
            sql -> "with c as (" + sql + ") select * from c",
            sql -> "select x'41', 0x41 union " + sql);

    /** Seen by nobody but the second of two readers that disagree. */
    static final List<String> AMBIGUOUS = List.of(
            "select 1.5into outfile '/tmp/x'",
            "select 1e1into outfile '/tmp/x'",
            "select 0x41into outfile '/tmp/x'",
            "select 'a",
            "select \"a",
            "select `a",
            "select 'a\\'",
            "select 1 /* a",
            "select \\N",
            "select 1 --/**/'\n, sleep(5) -- '",
            "select 1 --#\n'\n, sleep(5) -- '",
            "select 1 ----\n'\n, sleep(5) -- '",
            "select {fn now()}",
            "select {d '2026-01-01'}",
            "select sl\u00e8ep(5)",
            "select * from \u00ednformation_schema.processlist",
            "select * from `\u00ednformation_schema`.processlist",
            "select * from `information_schema `.processlist",
            "select `sleep `(5)",
            "\ufeffselect 1",
            "select\u200b1",
            "select \u2018a\u2019",
            "select 1 $$ @a",
            "select :a",
            "select [a]",
            "",
            " ",
            ";",
            "-- select 1",
            "/* select 1 */",
            "#",
            "with a as (values (1)) table a");

    static final List<String> ALLOWED = List.of(
            "select 1",
            "SELECT 1;",
            "select 1 ; -- the end",
            "/* first */ select 1",
            "-- first\nselect 1",
            "select '; drop table plan; --'",
            "select \"sleep(5)\", 'it''s', 'it\\'s', '/*! x */', '@@datadir', '# -- '",
            "select x'736c656570', 0x736c656570, b'1', n'a', _utf8'a'",
            "select 2--1",
            "select 1e3, 1.5e-3, .5, 5.",
            "select `lock`, `set`, `do` from (select 1 as `lock`, 2 as `set`, 3 as `do`) t",
            "select replace('a', 'a', 'b'), insert('abc', 1, 1, 'x')",
            "select id, name from v_plan where name = 'Base' order by id limit 10",
            "with recursive n (i) as (select 1 union all select i + 1 from n where i < 5) select i from n",
            "select count(*) from v_tariff t join v_tariff_parameters p on p.tariff_id = t.id",
            "select sum(amount) from v_charge group by subscriber_id with rollup",
            "select \u043d\u0430\u0437\u0432\u0430 from (select name as \u043d\u0430\u0437\u0432\u0430 from v_provider) t",
            "select case when exists (select 1 from v_code) then 'yes' else 'no' end",
            "select substring('abcdef' from 2 for 3)",
            "select * from v_subscriber union all select * from v_subscriber",
            "select distinct rec_date, row_number() over (order by rec_date) from v_account_day",
            "select version(), user(), database(), connection_id()",
            "select 1 from v_plan a, v_plan b, v_plan c, v_plan d");

    private StatementRows() {}

    static Stream<String> refused() {
        List<String> rows = new ArrayList<>(AMBIGUOUS);
        Stream.concat(FORBIDDEN.stream(), OTHER.stream())
                .forEach(sql -> DISGUISES.forEach(disguise -> rows.add(disguise.apply(sql))));
        FORBIDDEN.forEach(sql -> INSIDE_A_SELECT.forEach(disguise -> rows.add(disguise.apply(sql))));
        return rows.stream();
    }

    private static String mixedCase(String sql) {
        StringBuilder mixed = new StringBuilder(sql);
        for (int i = 0; i < sql.length(); i += 2) {
            mixed.replace(i, i + 1, sql.substring(i, i + 1).toUpperCase(Locale.ROOT));
        }
        return mixed.toString();
    }
}
