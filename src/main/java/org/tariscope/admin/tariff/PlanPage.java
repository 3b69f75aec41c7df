package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.http.Parameters;
import org.tariscope.tariff.Plans;
import org.tariscope.tariff.WholePlanAnswer;

/** One rate plan: Add and Edit. */
@Named
@ViewScoped
public class PlanPage extends PartPage<WholePlanAnswer> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Plans plans;

    /** A new plan is in use and has 2 digits. */
    public PlanPage() {
        getForm().put("active", true);
        getForm().put("digitsafterdecimal", "2");
    }

    @Override
    protected WholePlanAnswer read(long wanted) {
        return plans.get(wanted);
    }

    @Override
    protected void fill(WholePlanAnswer part) {
        getForm().put("name", part.name());
        getForm().put("description", part.description());
        getForm().put("attribute", part.attribute());
        getForm().put("digitsafterdecimal", part.digitsafterdecimal());
        getForm().put("active", part.active());
        getForm().put("base", part.base());
    }

    @Override
    protected WholePlanAnswer save(Optional<WholePlanAnswer> known, Parameters in) {
        return known.map(seen -> plans.save(visitor.who(), seen, in)).orElseGet(() -> plans.save(visitor.who(), in));
    }

    @Override
    protected String method() {
        return "plans.save";
    }

    @Override
    protected AdminPage table() {
        return AdminPage.PLANS;
    }
}
