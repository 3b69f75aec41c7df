package org.tariscope.admin;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tariscope.http.CsvAnswer;

/** Answers every {@link PageFile}; who may have it, {@link PageFilter} has decided. */
public class TableFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<PageFile> files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PageFile wanted = files.stream()
                .filter(file -> file.page().getPath().equals(path))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (CsvAnswer file = wanted.file(new TableChoice(request))) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
            file.write(response.getOutputStream());
        }
    }
}
