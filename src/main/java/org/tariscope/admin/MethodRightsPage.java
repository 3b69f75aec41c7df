package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserEdits;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.auth.PageLogIn;
import org.tariscope.http.Catalogue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Method Rights: which methods an API user may call, one switch a method. */
@Named
@ViewScoped
public class MethodRightsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Rights to money and to whatever the database holds: whoever grants one proves again who he is. */
    private static final Set<String> GRAVE = Set.of("sql", "sql.write", "accounts.payment");

    @Inject
    transient ApiUserEdits edits;

    @Inject
    transient ApiUserSearch search;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient PageLogIn logIn;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private long id;
    private ApiUserAnswer seen;
    private List<RightGroup> groups = List.of();
    private String password = "";

    /** Reads the user that the address names, once; 404 where there is none. */
    public void open() {
        if (seen == null) {
            show(found());
        }
    }

    private ApiUserAnswer found() {
        return search.byId(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no API user " + id));
    }

    private void show(ApiUserAnswer user) {
        seen = user;
        groups = RightGroup.of(catalogue, Set.copyOf(user.rights()));
    }

    /** Grants what is switched on and nothing else, and leads to the table; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(this::granted);
        password = "";
        if (!done) {
            return null;
        }
        notices.sayNext("rights.saved", seen.username(), seen.rights().size());
        return Destination.to(AdminPage.API_USERS);
    }

    private boolean granted() {
        List<String> wanted =
                groups.stream().flatMap(group -> group.granted().stream()).toList();
        boolean grave = wanted.stream()
                .anyMatch(right -> GRAVE.contains(right) && !seen.rights().contains(right));
        if (grave && !logIn.isPassword(visitor.apiRequest(), visitor.getName(), password)) {
            notices.refuse("password", "password.own.wrong");
            return false;
        }
        try {
            seen = edits.grant(visitor.who(), Set.copyOf(catalogue.rights()), seen, wanted);
            return true;
        } catch (Refusal refusal) {
            ApiUserAnswer now = found();
            if (refusal.type() == ProblemType.CONFLICT && !now.saysTheSameAs(seen)) {
                Faces.status(409);
                groups.forEach(group -> group.note(Set.copyOf(now.rights())));
                seen = now;
            }
            throw refusal;
        }
    }

    public List<RightGroup> getGroups() {
        return groups;
    }

    public ApiUserAnswer getSeen() {
        return seen;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
