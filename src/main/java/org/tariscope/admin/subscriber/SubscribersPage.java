package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageTable;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.DepartmentView;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.SubscriberChoice;
import org.tariscope.subscriber.SubscriberSearch.Column;
import org.tariscope.subscriber.SubscriberSearch.Part;
import org.tariscope.tariff.Tariffs;

/** Subscribers: the tree of nodes and departments, and the table of those that are chosen or looked for. */
@Named
@ViewScoped
public class SubscribersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TEXT = 200;

    @Inject
    transient Places places;

    @Inject
    transient FoundSubscribers found;

    @Inject
    transient Tariffs tariffs;

    private String text = "";
    private String node = "";
    private String department = "";
    private transient PageTable<SubscriberLine> table;

    /** 404 where the address names a place that is not there. */
    public void open() {
        choice();
    }

    private SubscriberChoice choice() {
        return places.choice(text, id(node), id(department));
    }

    private static Optional<Long> id(String typed) {
        if (!typed.matches("[0-9]{0,18}")) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no such place");
        }
        return Optional.of(typed).filter(digits -> !digits.isEmpty()).map(Long::valueOf);
    }

    /** Read from the database a page at a time. */
    public PageTable<SubscriberLine> getTable() {
        if (table == null) {
            table = new PageTable<>(() -> found.of(choice()).count(), this::find, line -> line.subscriber()
                    .id());
        }
        return table;
    }

    private List<SubscriberLine> find(PageTable.Part part) {
        Column column = part.column().isEmpty()
                ? Column.NAME
                : Column.valueOf(part.column().toUpperCase(Locale.ROOT));
        return found.lines(choice(), new Part(column, part.descending(), part.first(), part.size()));
    }

    /** Whether the text finds more than the table shows. */
    public boolean isMore() {
        return found.of(choice()).isMore();
    }

    public List<TreeLine> getTree() {
        return places.tree(id(node), chosenDepartment(), text);
    }

    private Optional<DepartmentView> chosenDepartment() {
        return id(department).map(places::department);
    }

    /** The name of the node or department that is chosen; empty where none is. */
    public String getPlace() {
        return chosenDepartment()
                .map(DepartmentView::name)
                .or(() -> id(node).flatMap(this::nodeName))
                .orElse("");
    }

    private Optional<String> nodeName(long id) {
        return places.nodes().stream()
                .filter(each -> each.id() == id)
                .map(NodeAnswer::name)
                .findFirst();
    }

    /** The address of all nodes, with the text. */
    public String getEverywhere() {
        return TreeLine.more(text).replaceFirst("&", "?");
    }

    /** The address of the chosen rows as a file. */
    public String getCsv() {
        return AdminPage.SUBSCRIBERS_CSV.getPath() + "?node=" + node + "&department=" + department
                + TreeLine.more(text);
    }

    /** The code of the currency that accounts are in. */
    public String getCurrency() {
        return tariffs.mainCurrency();
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        String given = typed == null ? "" : typed.strip();
        text = given.substring(0, Math.min(LONGEST_TEXT, given.length()));
    }

    public String getNode() {
        return node;
    }

    public void setNode(String wanted) {
        node = wanted == null ? "" : wanted;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String wanted) {
        department = wanted == null ? "" : wanted;
    }
}
