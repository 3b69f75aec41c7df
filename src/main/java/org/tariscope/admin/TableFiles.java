package org.tariscope.admin;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.tariscope.http.CsvAnswer;

/** Answers every {@link TableFile}; who may have it, {@link PageFilter} has decided. */
public class TableFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<TableFile> files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        TableFile wanted = files.stream()
                .filter(file -> file.page().getPath().equals(path))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (CsvAnswer file = CsvAnswer.named(name)) {
            file.row(wanted.columns());
            wanted.rows(new TableChoice(request), row -> file.row(cells(row)));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            file.write(response.getOutputStream());
        }
    }

    private static List<String> cells(List<Object> row) {
        return row.stream()
                .map(cell -> CsvAnswer.text(Objects.toString(cell, "")))
                .toList();
    }
}
