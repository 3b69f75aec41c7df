package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Faces;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.BadValue;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.TypedForm;
import org.tariscope.tariff.DayTypeAnswer;
import org.tariscope.tariff.DayTypes;
import org.tariscope.tariff.SavedTariffAnswer;
import org.tariscope.tariff.TariffEdits;
import org.tariscope.tariff.TariffEdits.Seen;

/** A version of a tariff as a form: of a new tariff, a new version filled from another, or one that is not in force yet. */
@Named
@ViewScoped
public class TariffVersionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TariffEdits edits;

    @Inject
    transient DayTypes dayTypes;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient VersionReading reading;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    private final Map<String, String> asked = new HashMap<>();
    private long id;
    private long planId;
    private boolean change;
    private Seen seen;
    private Seen meanwhile;
    private VersionForm form;

    /** Fills the form, once, from the version that the address names; 404 where there is none. */
    public void open() {
        if (form != null) {
            return;
        }
        planId = TariffChoice.number("plan", asked.get("plan"), 0);
        long version = TariffChoice.number("version", asked.get("version"), 0);
        if (id == 0) {
            form = new VersionForm(types());
            form.getFields().putAll(edits.usual());
            return;
        }
        seen = edits.seen(id, planId, version, true);
        if (seen.version() == null) {
            form = new VersionForm(types());
            form.getFields().putAll(edits.usual());
        } else {
            form = new VersionForm(seen.version(), types());
        }
        form.getFields().put("name", seen.name());
        form.getFields().put("planid", String.valueOf(planId));
        form.getFields().putAll(edits.kept(id));
        change = "true".equals(asked.get("change")) && isFuture();
        if (change) {
            form.getFields().put("activedate", seen.version().activedate().toString());
        }
        if (!seen.hasTooManyCodes()) {
            form.show(seen.codes());
        }
    }

    private boolean isFuture() {
        return seen.version() != null
                && seen.version().planid() == planId
                && seen.version().activedate().isAfter(LocalDate.now(clock));
    }

    private List<DayTypeAnswer> types() {
        return dayTypes.list(Page.ALL);
    }

    /** Adds lines for stages; what is typed stays. */
    public void moreStages() {
        form.addStages();
    }

    /** Adds prices for hours; what is typed stays. */
    public void morePrices() {
        form.addPrices();
    }

    /** Saves the version and leads to it; or says what is wrong, each at its field, and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        meanwhile = null;
        if (isDayTaken()) {
            notices.refuse("activedate", "tariff.day.taken");
            return null;
        }
        try {
            Parameters in = typed().of(catalogue.named("tariffs.save").orElseThrow());
            SavedTariffAnswer saved =
                    edits.save(visitor.who(), Optional.ofNullable(seen).map(this::compared), in);
            notices.sayNext(
                    form.isBefore(LocalDate.now(clock)) ? "tariff.saved.past" : "tariff.saved", in.text("name"));
            return Destination.to(AdminPage.TARIFF, saved.id()) + "&plan=" + in.id("planid") + "&version="
                    + saved.parametersid();
        } catch (Refusal refusal) {
            showMeanwhile(refusal);
            refusal.errors().forEach(this::say);
            if (refusal.errors().isEmpty()) {
                notices.done(() -> {
                    throw refusal;
                });
            }
            return null;
        }
    }

    /** A new version is not meant to change another one of its day. */
    private boolean isDayTaken() {
        return !change
                && seen != null
                && seen.versions().stream().anyMatch(each -> each.activedate()
                        .toString()
                        .equals(form.getFields().get("activedate")));
    }

    private TypedForm typed() {
        TypedForm typed = form.typed();
        if (id > 0) {
            typed.with("id", String.valueOf(id));
        }
        return change ? typed.with("parametersid", String.valueOf(seen.parametersId())) : typed;
    }

    /** Codes that are not sent may be others than they were. */
    private Seen compared(Seen known) {
        return form.isCodesChanged() ? known : known.withoutCodes();
    }

    private void say(BadValue error) {
        VersionPlaces.Place place = new VersionPlaces(form).of(error.name());
        String detail = notices.said(error.detail());
        if (place.line() > 0) {
            notices.refuse(place.field(), "part.line", String.valueOf(place.line()), detail);
        } else {
            notices.refuse(place.field(), "part.wrong", detail);
        }
    }

    /** What somebody else has saved is shown beside what was typed; saving again is then a decision. */
    private void showMeanwhile(Refusal refusal) {
        if (refusal.type() != ProblemType.CONFLICT) {
            return;
        }
        Faces.status(409);
        if (seen != null) {
            Seen now = edits.seen(id, planId, seen.parametersId(), true);
            if (!now.equals(seen)) {
                meanwhile = now;
                seen = now;
            }
        }
    }

    /** What the version that was seen says now, where somebody else has saved meanwhile. */
    public List<VersionTerms.Part> getMeanwhileParts() {
        return meanwhile == null || meanwhile.version() == null
                ? List.of()
                : new VersionTerms(notices::text, reading.currencies()).parts(meanwhile.version(), Optional.empty());
    }

    /** The codes of the currencies by id, to choose from. */
    public Set<Map.Entry<Long, String>> getCurrencies() {
        return reading.currencies().entrySet();
    }

    /** What is said of the week as a whole is said at a field that holds nothing: the week itself is in the hours. */
    public String getWeekPlace() {
        return "";
    }

    /** Takes nothing. */
    public void setWeekPlace(String nothing) {
        // The week itself is in the hours.
    }

    /** The name of the plan that the version is for. */
    public String getPlanName() {
        return edits.planName(id, planId);
    }

    /** The week as the form has it, to be painted. */
    public List<WeekRow> getWeek() {
        return WeekRow.of(types(), form.gridOrEmpty(), (type, hour) -> "");
    }

    /** Whether something is said of this field. */
    public boolean isWrong(String field) {
        return !jakarta.faces.context.FacesContext.getCurrentInstance()
                .getMessageList("form:" + field)
                .isEmpty();
    }

    public Map<String, String> getAsked() {
        return asked;
    }

    public VersionForm getForm() {
        return form;
    }

    /** The tariff as it was read; null while a new one is typed. */
    public Seen getSeen() {
        return seen;
    }

    /** What somebody else has saved while this page was open; null where nobody has. */
    public Seen getMeanwhile() {
        return meanwhile;
    }

    /** Whether a version is changed that is not in force yet. */
    public boolean isChange() {
        return change;
    }

    public long getPlanId() {
        return planId;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
