package org.tariscope.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.http.CsvAnswer;

/** The table of the API users as a file for spreadsheets; who may have it, {@link PageFilter} has decided. */
public class ApiUsersCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "id", "username", "description", "enabled", "networks", "rights", "lastlogin", "lastaddress", "livetokens");

    @Inject
    transient ApiUsers users;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (CsvAnswer file = CsvAnswer.named("api-users.csv")) {
            file.row(COLUMNS);
            users.list().forEach(user -> file.row(row(user)));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"api-users.csv\"");
            file.write(response.getOutputStream());
        }
    }

    private static List<String> row(ApiUserAnswer user) {
        return Stream.of(
                        user.id(),
                        user.username(),
                        user.description(),
                        user.enabled(),
                        String.join(" ", user.networks()),
                        String.join(" ", user.rights()),
                        user.lastlogin(),
                        user.lastaddress(),
                        user.livetokens())
                .map(cell -> CsvAnswer.text(Objects.toString(cell, "")))
                .toList();
    }
}
