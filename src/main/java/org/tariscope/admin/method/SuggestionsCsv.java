package org.tariscope.admin.method;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.TableChoice;
import org.tariscope.admin.TableFile;
import org.tariscope.suggestion.Suggestions;

/** The suggestions as a file, with times in UTC. */
@ApplicationScoped
class SuggestionsCsv implements TableFile {
    @Inject
    Suggestions suggestions;

    @Override
    public AdminPage page() {
        return AdminPage.SUGGESTIONS_CSV;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "method", "purpose", "by", "at");
    }

    @Override
    public void rows(TableChoice choice, Consumer<List<Object>> row) {
        suggestions
                .find(true, 0, Integer.MAX_VALUE)
                .forEach(each ->
                        row.accept(Arrays.asList(each.id(), each.method(), each.purpose(), each.by(), each.at())));
    }
}
