package org.tariscope.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at what an account may do, at each call: the reading one may read views named {@code v_…}, one by one, and the
 * changing one tables that hold no users, keys, audit or accounts. Anything more, and the account is not used.
 */
final class AccountRights {
    private static final Pattern NOTHING = Pattern.compile("GRANT USAGE ON \\*\\.\\* TO .*");
    private static final Pattern READS =
            Pattern.compile("GRANT SELECT( \\([^)]*\\))? ON (TABLE )?`[^`]+`\\.`v_[a-z0-9_]+` TO [^ ]+");
    private static final Pattern CHANGES = Pattern.compile(
            "GRANT (SELECT|INSERT|UPDATE|DELETE)"
                    + "( \\([^)]*\\))?(, (SELECT|INSERT|UPDATE|DELETE)( \\([^)]*\\))?)*"
                    + " ON (TABLE )?`[^`]+`\\.`(?!api_|login_|audit|idempotency|ledger|account|service_charge|flyway_|installation)[a-z0-9_]+` TO [^ ]+");

    private AccountRights() {}

    static boolean onlyRead(Connection connection) throws SQLException {
        return grants(connection).stream().allMatch(grant -> isNothing(grant) || matches(READS, grant));
    }

    static boolean onlyChange(Connection connection) throws SQLException {
        return grants(connection).stream()
                .allMatch(grant -> isNothing(grant) || matches(READS, grant) || matches(CHANGES, grant));
    }

    private static boolean isNothing(String grant) {
        return matches(NOTHING, grant) && !grant.contains("GRANT OPTION");
    }

    private static boolean matches(Pattern pattern, String grant) {
        return pattern.matcher(grant).matches();
    }

    private static List<String> grants(Connection connection) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (PreparedStatement show = connection.prepareStatement("show grants");
                ResultSet found = show.executeQuery()) {
            while (found.next()) {
                grants.add(found.getString(1));
            }
        }
        return grants;
    }
}
