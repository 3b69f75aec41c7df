package org.tariscope.admin.method;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.http.Catalogue;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.suggestion.Suggestion;
import org.tariscope.suggestion.Suggestions;

/** More Methods: the catalogue, one method with its console, and what was suggested. */
@Named
@RequestScoped
public class MethodsPage {
    @Inject
    Catalogue catalogue;

    @Inject
    ApiUsers users;

    @Inject
    Suggestions suggestions;

    @Inject
    Visitor visitor;

    private String name = "";
    private String text = "";

    /** 404 where there is no method of the name that the address has. */
    public void open() {
        getMethod();
    }

    /** The method that is looked at; null where none is chosen. */
    public MethodView getMethod() {
        return name.isEmpty()
                ? null
                : catalogue
                        .named(name)
                        .map(MethodView::new)
                        .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no method " + name));
    }

    /** The first words of the methods' names, by which they are grouped. */
    public List<String> getGroups() {
        return found().map(method -> method.name().replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }

    /** The methods of a group that the text finds. */
    public List<MethodView> methods(String group) {
        return found().filter(
                        method -> method.name().equals(group) || method.name().startsWith(group + "."))
                .map(MethodView::new)
                .toList();
    }

    private Stream<MethodDescription> found() {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return catalogue.methods().stream()
                .filter(method -> method.name().contains(wanted)
                        || method.text().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** With whose rights the console may run a method. */
    public List<ApiUserAnswer> getUsers() {
        return users.list();
    }

    /** Where the API is, as the visitor's computer reaches it. */
    public String getBase() {
        return visitor.getOrigin();
    }

    /** What was suggested, the latest first. */
    public PageTable<Suggestion> getTable() {
        return new PageTable<>(
                suggestions::count,
                part -> suggestions.find(part.column().isEmpty() || part.descending(), part.first(), part.size()),
                Suggestion::id);
    }

    public String getName() {
        return name;
    }

    public void setName(String wanted) {
        name = wanted == null ? "" : wanted;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed == null ? "" : typed;
    }
}
