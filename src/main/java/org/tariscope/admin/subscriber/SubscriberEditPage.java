package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Faces;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.DepartmentView;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.subscriber.SubscriberEdits;
import org.tariscope.tariff.PlanAnswer;
import org.tariscope.tariff.Tariffs;

/** Edit a subscriber: only what was changed is sent, and a second editor is told of the first. */
@Named
@ViewScoped
public class SubscriberEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Places places;

    @Inject
    transient SubscriberEdits edits;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Tariffs tariffs;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private final SubscriberForm form = new SubscriberForm();
    private long id;
    private long version;
    private String name = "";
    private TreeMap<String, String> meanwhile = new TreeMap<>();

    /** Reads the subscriber; 404 where there is none for this visitor. */
    public void open() {
        SubscriberCard card = places.card(id);
        form.show(card);
        version = card.version();
        name = card.fields().fullname();
    }

    /** Saves what was changed and leads to the card; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        meanwhile = new TreeMap<>();
        Map<String, String> changed = form.changed();
        if (!changed.isEmpty() && !notices.done(() -> saved(changed))) {
            return null;
        }
        notices.sayNext(changed.isEmpty() ? "subscriber.unchanged" : "subscriber.saved", name);
        return Destination.to(AdminPage.SUBSCRIBER, id);
    }

    private boolean saved(Map<String, String> changed) {
        SubscriberCard now = places.card(id);
        Map<String, String> sent = new TreeMap<>(changed);
        Optional.ofNullable(sent.get("departmentid")).map(Long::valueOf).ifPresent(places::department);
        sent.put("id", Long.toString(id));
        try {
            edits.update(
                    visitor.who(),
                    Parameters.ofEdited(catalogue.named("subscriber.update").orElseThrow(), sent),
                    version);
            return true;
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.CONFLICT && now.version() != version) {
                Faces.status(409);
                note(now);
            }
            throw refusal;
        }
    }

    /** What somebody else has saved is shown; saving again is then a decision. */
    private void note(SubscriberCard now) {
        SubscriberForm.fields(now).forEach((field, value) -> {
            if (!value.equals(form.getShown().get(field))) {
                meanwhile.put(field, value);
            }
        });
        form.base(now);
        version = now.version();
    }

    /** What somebody else has changed meanwhile, by the names of the API. */
    public Map<String, String> getMeanwhile() {
        return meanwhile;
    }

    public List<DepartmentView> getDepartments() {
        return places.departments();
    }

    public List<PlanAnswer> getPlans() {
        return tariffs.plans(Page.ALL);
    }

    public SubscriberForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
