package org.tariscope.admin.deck;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.PageJob;
import org.tariscope.admin.PageJobs;
import org.tariscope.admin.PageUploads;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.deck.DeckColumn;
import org.tariscope.deck.DeckHeading;
import org.tariscope.deck.DeckOrder;
import org.tariscope.deck.Decks;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** A rate deck on its way in: the file and what it is for, then what it would change, then the import. */
@Named
@ViewScoped
public class DeckPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "file";

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient PageJobs jobs;

    @Inject
    transient DeckJobs deckJobs;

    @Inject
    transient PageUploads uploads;

    @Inject
    transient Decks decks;

    private final DeckForm form = new DeckForm();
    private long id;
    private List<DeckColumnChoice> columns = List.of();

    /** Shows the job that the address names; 404 where the visitor has none such. */
    public void open() {
        if (id == 0 || !columns.isEmpty()) {
            return;
        }
        form.fill(ask().typed());
        columns = ask().columns().stream().map(DeckColumnChoice::new).toList();
    }

    /** The job of this page; null before there is one. */
    public PageJob getJob() {
        return id == 0 ? null : jobs.find(visitor.administratorId(), id);
    }

    private DeckAsk ask() {
        return (DeckAsk) getJob().getOrder();
    }

    /** Compares the file that was sent with the price list, and leads to the page that shows how far that is. */
    public String compare() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        return notices.done(this::compared) ? Destination.to(AdminPage.DECK, id) : null;
    }

    private boolean compared() {
        DeckOrder order = DeckOrder.of(
                Parameters.ofTyped(catalogue.named("tariffs.import").orElseThrow(), form.values()));
        boolean isNew = !form.getFile().isEmpty();
        if (!isNew && id == 0) {
            notices.refuse(FILE, "upload.none");
            return false;
        }
        Upload upload = isNew ? waiting() : getJob().file();
        DeckOrder named = order.naming(isNew ? Map.of() : chosen());
        List<DeckHeading> found = decks.columns(upload, named.headings());
        DeckAsk ask = new DeckAsk(named, form.values(), upload.name().orElse(""), found, true);
        id = (isNew
                        ? deckJobs.compare(visitor, ask, () -> uploads.take(visitor, form.getFile()))
                        : deckJobs.compareAgain(visitor, getJob(), ask))
                .getId();
        return true;
    }

    private Upload waiting() {
        return uploads.waiting(visitor, form.getFile())
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "The file is not here any more: send it again"));
    }

    /** What the visitor says that columns are, where it is not what they would be taken for. */
    private Map<DeckColumn, String> chosen() {
        Map<DeckColumn, String> chosen = new EnumMap<>(DeckColumn.class);
        for (DeckColumnChoice each : columns) {
            Arrays.stream(DeckColumn.values())
                    .filter(column -> column.heading().equals(each.getColumn()))
                    .forEach(column -> chosen.put(column, each.getHeading().heading()));
        }
        return chosen;
    }

    /** Brings in what was compared. */
    public String apply() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        boolean begun = notices.done(() -> {
            if (!isDryRun()) {
                throw new Refusal(ProblemType.CONFLICT, "The deck was brought in already");
            }
            id = deckJobs.apply(visitor, getJob(), ask().forGood()).getId();
            return true;
        });
        return begun ? Destination.to(AdminPage.DECK, id) : null;
    }

    /** What columns of a deck may be. */
    public List<String> getKinds() {
        return Arrays.stream(DeckColumn.values()).map(DeckColumn::heading).toList();
    }

    public DeckForm getForm() {
        return form;
    }

    public List<DeckColumnChoice> getColumns() {
        return columns;
    }

    /** The name of the file that was compared; empty before. */
    public String getFileName() {
        return id == 0 ? "" : ask().file();
    }

    /** Whether the job only compares. */
    public boolean isDryRun() {
        return id == 0 || ask().isDryRun();
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
