package org.tariscope.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tariscope.audit.AuditRow;
import org.tariscope.audit.AuditSearch;
import org.tariscope.http.CsvAnswer;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Rows of the audit as a file for spreadsheets, with times in UTC; who may have it, {@link PageFilter} has decided. */
public class AuditCsv extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "id", "time", "actor", "address", "action", "object", "outcome", "before", "after", "request", "hash");

    @Inject
    transient AuditSearch search;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate to = day(request, "to").orElseGet(visitor::today);
        LocalDate from = day(request, "from").orElseGet(() -> AuditChoice.beginning(to));
        String text = Objects.requireNonNullElse(request.getParameter("text"), "");
        AuditSearch.Choice choice = AuditChoice.of(visitor.getZone(), from, to, text);
        try (CsvAnswer file = CsvAnswer.named("audit.csv")) {
            file.row(COLUMNS);
            search.each(choice, row -> file.row(cells(row)));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
            file.write(response.getOutputStream());
        }
    }

    private static Optional<LocalDate> day(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name)).map(LocalDate::parse);
        } catch (DateTimeException wrong) {
            throw Refusal.of(ProblemType.INVALID_VALUE, name, "is not a day such as 2026-11-02");
        }
    }

    private static List<String> cells(AuditRow row) {
        return Stream.of(
                        row.id(),
                        row.at(),
                        row.actor(),
                        row.address(),
                        row.entry().action(),
                        row.entry().object(),
                        row.entry().outcome(),
                        row.entry().before(),
                        row.entry().after(),
                        row.requestId(),
                        row.hash())
                .map(cell -> CsvAnswer.text(Objects.toString(cell, "")))
                .toList();
    }
}
