package org.tariscope.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes a statement apart by MariaDB's rules, in the modes that our sessions set (backslashes escape, double quotes are for
 * texts), and leaves out the comments: what is sent to the database is what was read here. What has no meaning in a query, or
 * could be read in two ways, is refused.
 */
final class SqlTokens {
    private static final String SIGNS = "()+-*/%<>=!,.&|^~?;";
    private static final Pattern NUMBER = Pattern.compile("(?i)[0-9]+(e[0-9]*)?|0x[0-9a-f]+|0b[01]+");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static SqlTokens of(String sql) throws RefusedStatementException {
        SqlTokens read = new SqlTokens(sql);
        while (read.at < sql.length()) {
            read.next();
        }
        return read;
    }

    List<SqlToken> tokens() {
        return List.copyOf(tokens);
    }

    /** The statement with a blank for each comment, without a semicolon. */
    String text() {
        return plain.toString().strip();
    }

    private void next() throws RefusedStatementException {
        char sign = sql.charAt(at);
        if (isBlank(sign)) {
            plain.append(sign);
            at++;
        } else if (isComment()) {
            comment();
        } else if (sign == '\'' || sign == '"' || sign == '`') {
            quoted(sign);
        } else if (isWordPart(sql.codePointAt(at))) {
            word();
        } else {
            sign();
        }
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
    }

    /** Two hyphens begin a comment only before a blank: {@code 2--1} is 3. */
    private boolean isComment() {
        boolean hyphens = sql.startsWith("--", at) && (at + 2 == sql.length() || isBlank(sql.charAt(at + 2)));
        return hyphens || sql.charAt(at) == '#' || sql.startsWith("/*", at);
    }

    private void comment() throws RefusedStatementException {
        String begin = sql.substring(at, Math.min(at + 4, sql.length())).toUpperCase(Locale.ROOT);
        if (begin.startsWith("/*!") || begin.startsWith("/*M!")) {
            throw new RefusedStatementException("A comment that MariaDB runs is not allowed");
        }
        int end = begin.startsWith("/*") ? sql.indexOf("*/", at + 2) + 2 : lineEnd();
        if (end < at + 2 && begin.startsWith("/*")) {
            throw new RefusedStatementException("A comment is not closed");
        }
        at = end;
        refuseHyphensBefore();
        plain.append(' ');
    }

    private int lineEnd() {
        int end = sql.indexOf('\n', at);
        return end < 0 ? sql.length() : end;
    }

    private void quoted(char quote) throws RefusedStatementException {
        int start = at++;
        boolean open = true;
        while (open && at < sql.length()) {
            char sign = sql.charAt(at++);
            if (sign == '\\' && quote != '`') {
                at++;
            } else if (sign == quote) {
                open = at < sql.length() && sql.charAt(at) == quote;
                at += open ? 1 : 0;
            }
        }
        if (open || at > sql.length()) {
            throw new RefusedStatementException("A quote is not closed");
        }
        add(quote == '`' ? SqlToken.Kind.NAME : SqlToken.Kind.TEXT, start);
    }

    private static boolean isWordPart(int point) {
        return point == '_' || point == '$' || Character.isLetterOrDigit(point);
    }

    private void word() throws RefusedStatementException {
        int start = at;
        while (at < sql.length() && isWordPart(sql.codePointAt(at))) {
            at += Character.charCount(sql.codePointAt(at));
        }
        String word = sql.substring(start, at);
        boolean number = word.charAt(0) >= '0' && word.charAt(0) <= '9';
        // MariaDB reads 1.5into as a number and a word.
        if (number && !NUMBER.matcher(word).matches()) {
            throw new RefusedStatementException("A number and a word need a blank between them, or backticks around");
        }
        add(number ? SqlToken.Kind.NUMBER : SqlToken.Kind.WORD, start);
    }

    private void sign() throws RefusedStatementException {
        int point = sql.codePointAt(at);
        if (point == '@') {
            throw new RefusedStatementException("Variables, with @ or @@, are not allowed");
        }
        if (SIGNS.indexOf(point) < 0) {
            throw new RefusedStatementException(
                    "The character U+" + String.format("%04X", point) + " is not allowed outside of quotes");
        }
        int start = at++;
        if (point == ';') {
            refuseHyphensBefore();
            tokens.add(new SqlToken(SqlToken.Kind.SIGN, ";"));
        } else {
            add(SqlToken.Kind.SIGN, start);
        }
    }

    /** Where a comment after two hyphens became a blank, the hyphens would begin another one. */
    private void refuseHyphensBefore() throws RefusedStatementException {
        int end = plain.length();
        if (end >= 2 && plain.charAt(end - 1) == '-' && plain.charAt(end - 2) == '-') {
            throw new RefusedStatementException("Two hyphens need a value after them");
        }
    }

    private void add(SqlToken.Kind kind, int start) {
        String text = sql.substring(start, at);
        tokens.add(new SqlToken(kind, text));
        plain.append(text);
    }
}
