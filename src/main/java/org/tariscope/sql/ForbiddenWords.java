package org.tariscope.sql;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of SQL that lock, wait, write, read files, or tell of the server: none has a place in a statement of a caller. */
final class ForbiddenWords {
    /** Words that must stand between backticks to be names. */
    private static final Set<String> ANYWHERE = Set.of(
            "outfile",
            "dumpfile",
            "infile",
            "load",
            "do",
            "call",
            "execute",
            "prepare",
            "deallocate",
            "handler",
            "lock",
            "unlock",
            "procedure",
            "returning",
            "high_priority",
            "low_priority",
            "delayed",
            "truncate",
            "drop",
            "alter",
            "create",
            "rename",
            "grant",
            "revoke",
            "kill",
            "shutdown",
            "nextval",
            "currval",
            "lastval",
            "setval");

    static final Set<String> IN_QUERIES = Stream.concat(
                    ANYWHERE.stream(), Stream.of("into", "set", "insert", "update", "delete", "replace"))
            .collect(Collectors.toUnmodifiableSet());

    /** How a change may begin, {@link ChangeShape} says. */
    static final Set<String> IN_CHANGES = ANYWHERE;

    static final Set<String> SCHEMAS = Set.of("information_schema", "performance_schema", "mysql", "sys");

    private static final Set<String> FUNCTIONS = Set.of(
            "sleep",
            "benchmark",
            "load_file",
            "get_lock",
            "release_lock",
            "release_all_locks",
            "is_free_lock",
            "is_used_lock",
            "master_pos_wait",
            "master_gtid_wait",
            "binlog_gtid_pos",
            "nextval",
            "lastval",
            "setval",
            // Its rounds are not interrupted by a KILL.
            "kdf",
            "sys_exec",
            "sys_eval");

    private ForbiddenWords() {}

    static boolean isFunction(String name) {
        return FUNCTIONS.contains(name) || name.startsWith("spider_") || name.startsWith("wsrep_");
    }
}
