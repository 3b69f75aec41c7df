package org.tariscope.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUsers;

/** The table of the API users as a file. */
@ApplicationScoped
class ApiUsersCsv implements TableFile {
    @Inject
    ApiUsers users;

    @Override
    public AdminPage page() {
        return AdminPage.API_USERS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "username",
                "description",
                "enabled",
                "networks",
                "rights",
                "lastlogin",
                "lastaddress",
                "livetokens");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        users.list().forEach(user -> row.accept(cells(user)));
    }

    private static List<Object> cells(ApiUserAnswer user) {
        return Arrays.asList(
                user.id(),
                user.username(),
                user.description(),
                user.enabled(),
                String.join(" ", user.networks()),
                String.join(" ", user.rights()),
                user.lastlogin(),
                user.lastaddress(),
                user.livetokens());
    }
}
