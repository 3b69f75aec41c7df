package org.tariscope.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The second fence of {@code sql}; what its account is granted is the first. It lets through one SELECT that only reads, or
 * one simple change, and refuses whatever locks, waits, reads files or knows more of the server than of the views.
 */
final class StatementGuard {
    private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "replace");

    private final List<SqlToken> tokens;

    private StatementGuard(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    static GuardedStatement check(String statement) throws RefusedStatementException {
        SqlTokens read = SqlTokens.of(statement);
        StatementGuard guard = new StatementGuard(withoutEnd(read.tokens()));
        Optional<String> changed = guard.check();
        int placeholders =
                (int) guard.tokens.stream().filter(token -> token.isSign("?")).count();
        return new GuardedStatement(read.text(), placeholders, changed);
    }

    private static List<SqlToken> withoutEnd(List<SqlToken> all) throws RefusedStatementException {
        boolean ended = !all.isEmpty() && all.get(all.size() - 1).isSign(";");
        List<SqlToken> tokens = ended ? all.subList(0, all.size() - 1) : all;
        if (tokens.isEmpty()) {
            throw new RefusedStatementException("There is no statement");
        }
        if (tokens.stream().anyMatch(token -> token.isSign(";"))) {
            throw new RefusedStatementException("Only one statement is allowed");
        }
        return tokens;
    }

    private Optional<String> check() throws RefusedStatementException {
        SqlToken first = tokens.get(0);
        if (first.isWordOf(CHANGES)) {
            String table = new ChangeShape(tokens).table();
            refuse(ForbiddenWords.IN_CHANGES);
            return Optional.of(table);
        }
        boolean query = first.isWord("select")
                || first.isWord("with") && tokens.stream().anyMatch(token -> token.isWord("select"));
        if (!query) {
            throw new RefusedStatementException("The first word must be SELECT, or WITH before a SELECT");
        }
        refuse(ForbiddenWords.IN_QUERIES);
        return Optional.empty();
    }

    private void refuse(Set<String> words) throws RefusedStatementException {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isWordOf(words) && !isStringFunction(i)) {
                throw notAllowed(token);
            }
            if (token.isName() && isSign(i + 1, "(")) {
                refuseFunction(token);
            }
            if (token.isName() && isSign(i + 1, ".")) {
                refuseSchema(token);
            }
            refusePair(token, i + 1);
        }
    }

    /** INSERT() and REPLACE() also work on texts. */
    private boolean isStringFunction(int i) {
        return i > 0 && (tokens.get(i).isWord("insert") || tokens.get(i).isWord("replace")) && isSign(i + 1, "(");
    }

    private boolean isSign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).isSign(sign);
    }

    private static void refuseFunction(SqlToken name) throws RefusedStatementException {
        if (!name.isAscii()) {
            throw new RefusedStatementException("The name of a function has ASCII letters only");
        }
        if (ForbiddenWords.isFunction(name.folded().strip())) {
            throw notAllowed(name);
        }
    }

    private static void refuseSchema(SqlToken name) throws RefusedStatementException {
        if (!name.isAscii()) {
            throw new RefusedStatementException("A name before a point has ASCII letters only");
        }
        if (ForbiddenWords.SCHEMAS.contains(name.folded().strip())) {
            throw notAllowed(name);
        }
    }

    private void refusePair(SqlToken first, int next) throws RefusedStatementException {
        if (next >= tokens.size()) {
            return;
        }
        SqlToken second = tokens.get(next);
        boolean locks = first.isWord("for") && (second.isWord("update") || second.isWord("share"));
        boolean sequence = (first.isWord("next") || first.isWord("previous")) && second.isWord("value");
        if (locks || sequence) {
            throw new RefusedStatementException(
                    first.folded().toUpperCase(Locale.ROOT) + " " + second.text() + " is not allowed");
        }
    }

    private static RefusedStatementException notAllowed(SqlToken token) {
        return new RefusedStatementException(token.folded().strip().toUpperCase(Locale.ROOT) + " is not allowed");
    }
}
