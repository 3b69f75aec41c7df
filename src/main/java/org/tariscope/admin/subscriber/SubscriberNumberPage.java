package org.tariscope.admin.subscriber;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.Departments.PbxChoice;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.subscriber.SubscriberEdits;

/** Give a subscriber a number of a PBX from a day on. */
@Named
@ViewScoped
public class SubscriberNumberPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Places places;

    @Inject
    transient SubscriberEdits edits;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private final HashMap<String, String> typed = new HashMap<>();
    private long id;

    /** The PBX of the subscriber's node, and today; 404 where there is no such subscriber for this visitor. */
    public void open() {
        long node = getCard().node().id();
        typed.put("fromdate", visitor.today().toString());
        getPbxs().stream()
                .filter(pbx -> pbx.nodeId() == node)
                .findFirst()
                .ifPresent(pbx -> typed.put("pbxid", Long.toString(pbx.id())));
    }

    /** Gives the number and leads to the card; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(() -> {
            Map<String, String> sent = new HashMap<>(typed);
            sent.put("SubscriberId", Long.toString(getCard().fields().id()));
            Parameters in =
                    Parameters.ofTyped(catalogue.named("subscriber.dnadd").orElseThrow(), sent);
            if (getPbxs().stream().noneMatch(pbx -> pbx.id() == in.id("pbxid"))) {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no PBX " + in.id("pbxid"));
            }
            edits.addNumber(visitor.who(), in);
            return true;
        });
        if (!done) {
            return null;
        }
        notices.sayNext("number.given", typed.get("DN").strip());
        return Destination.to(AdminPage.SUBSCRIBER, id);
    }

    public SubscriberCard getCard() {
        return places.card(id);
    }

    public List<PbxChoice> getPbxs() {
        return places.pbxs();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
