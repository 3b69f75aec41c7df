package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.PageTable;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.tariff.CodeSearch;
import org.tariscope.tariff.FoundCode;
import org.tariscope.tariff.TariffHistory;
import org.tariscope.tariff.TariffHistory.Head;
import org.tariscope.tariff.TariffHistory.PlanUse;
import org.tariscope.tariff.TariffHistory.Version;

/** One tariff: its versions in a plan through time, one of them in full, and its codes. */
@Named
@ViewScoped
public class TariffPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TariffHistory history;

    @Inject
    transient CodeSearch search;

    @Inject
    transient VersionReading reading;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Clock clock;

    private final Map<String, String> asked = new HashMap<>();
    private long id;
    private long planId;
    private long versionId;
    private String text = "";
    private transient PageTable<FoundCode> table;
    private transient Head head;
    private transient List<Version> versions;
    private transient VersionReading.Whole whole;

    /** Chooses plan and version where the address names none; 404 where there is no such tariff, plan or version. */
    public void open() {
        List<PlanUse> plans = history.plans(id);
        planId = TariffChoice.number("plan", asked.get("plan"), usualPlan(plans));
        text = asked.get("text") == null ? "" : asked.get("text");
        getHead();
        long usual = usualVersion().map(Version::parametersid).orElse(0L);
        versionId = TariffChoice.number("version", asked.get("version"), usual);
        getWhole();
    }

    /** The base plan, unless only others have prices of the tariff. */
    private static long usualPlan(List<PlanUse> plans) {
        return plans.stream()
                .filter(each -> each.base() && each.versions() > 0)
                .findFirst()
                .or(() -> plans.stream().findFirst())
                .map(PlanUse::id)
                .orElse(0L);
    }

    /** The one in force, else the first. */
    private Optional<Version> usualVersion() {
        return getVersions().stream()
                .filter(each -> !each.activedate().isAfter(LocalDate.now(clock)))
                .reduce((earlier, later) -> later)
                .or(() -> getVersions().stream().findFirst());
    }

    public Map<String, String> getAsked() {
        return asked;
    }

    public Head getHead() {
        if (head == null) {
            head = history.head(id);
        }
        return head;
    }

    public List<PlanUse> getPlans() {
        return history.plans(id);
    }

    private List<Version> getVersions() {
        if (versions == null) {
            versions = history.versions(id, planId);
        }
        return versions;
    }

    /** The versions of the plan through time. */
    public Timeline getTimeline() {
        return new Timeline(getVersions(), LocalDate.now(clock));
    }

    /** The chosen version beside the one before it; null where the plan has none. */
    public VersionReading.Whole getWhole() {
        if (whole == null && versionId > 0) {
            whole = reading.read(id, versionId, getVersions());
        }
        return whole;
    }

    /** Whether the chosen version may still be changed. */
    public boolean isFuture() {
        return getWhole() != null && getWhole().version().activedate().isAfter(LocalDate.now(clock));
    }

    /** Its codes; read from the database a page at a time. */
    public PageTable<FoundCode> getTable() {
        if (table == null) {
            CodeSearch.Choice choice = new CodeSearch.Choice(id, text);
            table = new PageTable<>(
                    () -> search.count(choice), part -> search.find(choice, PriceListPage.part(part)), FoundCode::id);
        }
        return table;
    }

    /** Whether a code leads to it today, does not yet, or does not any more. */
    public String state(FoundCode code) {
        return code.state(LocalDate.now(clock));
    }

    public String getCsv() {
        return AdminPage.TARIFF_CODES_CSV.getPath() + "?id=" + id + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether the visitor may change prices. */
    public boolean isOpenToChanges() {
        return visitor.may(Role.ADMINISTRATOR.stored(), Role.TARIFF_MANAGER.stored());
    }

    public long getPlanId() {
        return planId;
    }

    public long getVersionId() {
        return versionId;
    }

    public String getText() {
        return text;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
