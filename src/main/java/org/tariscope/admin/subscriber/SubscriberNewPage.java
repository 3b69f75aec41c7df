package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.subscriber.DepartmentView;
import org.tariscope.subscriber.SubscriberEdits;
import org.tariscope.tariff.PlanAnswer;
import org.tariscope.tariff.Tariffs;

/** Add a subscriber, with an account and a rate plan. */
@Named
@ViewScoped
public class SubscriberNewPage implements Serializable {
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

    private final HashMap<String, String> typed = new HashMap<>();
    private String department = "";
    private long made;

    /** In the department that the address names, if it names one. */
    public void open() {
        typed.putIfAbsent("departmentid", department.matches("[0-9]{1,18}") ? department : "");
        typed.putIfAbsent("connectiondate", visitor.today().toString());
        typed.putIfAbsent("subscribertype", "0");
    }

    /** Makes the subscriber and leads to the card; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(() -> {
            Parameters in =
                    Parameters.ofTyped(catalogue.named("subscriber.create").orElseThrow(), typed);
            places.department(in.id("departmentid"));
            made = edits.create(visitor.who(), in).id();
            return true;
        });
        if (!done) {
            return null;
        }
        notices.sayNext("subscriber.made", Objects.toString(typed.get("fullname"), ""));
        return Destination.to(AdminPage.SUBSCRIBER, made);
    }

    public List<DepartmentView> getDepartments() {
        return places.departments();
    }

    public List<PlanAnswer> getPlans() {
        return tariffs.plans(Page.ALL);
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String wanted) {
        department = wanted == null ? "" : wanted;
    }
}
