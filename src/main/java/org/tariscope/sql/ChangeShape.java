package org.tariscope.sql;

import java.util.List;
import java.util.Set;

/**
 * The plain forms that a change may have: INSERT INTO or REPLACE INTO, UPDATE … SET, DELETE FROM, of one table, and every
 * value a parameter, so that the audit's statement and its values can be told apart.
 */
final class ChangeShape {
    private static final Set<String> AFTER_DELETE = Set.of("where", "order", "limit");

    private final List<SqlToken> tokens;

    ChangeShape(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The table that is changed, as it was written. */
    String table() throws RefusedStatementException {
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.TEXT || token.kind() == SqlToken.Kind.NUMBER) {
                throw new RefusedStatementException("A change takes its values from parameters: ? instead of values");
            }
        }
        if (tokens.stream().noneMatch(token -> token.isSign("?"))) {
            throw new RefusedStatementException("A change has at least one parameter");
        }
        int name = tokens.get(0).isWord("update") ? 1 : 2;
        boolean shaped = name < tokens.size() && tokens.get(name).isName() && isShaped(name);
        if (!shaped) {
            throw new RefusedStatementException(
                    "A change is INSERT INTO or REPLACE INTO a table, UPDATE a table SET, or DELETE FROM a table");
        }
        refuseSecondChange();
        return tokens.get(name).text();
    }

    private boolean isShaped(int name) {
        return switch (tokens.get(0).folded()) {
            case "update" -> isWord(name + 1, "set");
            case "delete" ->
                isWord(1, "from")
                        && (name + 1 == tokens.size() || tokens.get(name + 1).isWordOf(AFTER_DELETE));
            default -> isWord(1, "into") && !isSign(name + 1, ".");
        };
    }

    /** Of words that change something, only UPDATE may stand once more: ON DUPLICATE KEY UPDATE. */
    private void refuseSecondChange() throws RefusedStatementException {
        for (int i = 2; i < tokens.size(); i++) {
            boolean onDuplicate = tokens.get(i).isWord("update") && isWord(i - 1, "key");
            boolean second = tokens.get(i).isWordOf(Set.of("insert", "update", "delete", "replace", "into"));
            if (second && !onDuplicate && !isSign(i + 1, "(")) {
                throw new RefusedStatementException("Only one change is allowed");
            }
        }
    }

    private boolean isWord(int i, String word) {
        return i < tokens.size() && tokens.get(i).isWord(word);
    }

    private boolean isSign(int i, String sign) {
        return i < tokens.size() && tokens.get(i).isSign(sign);
    }
}
