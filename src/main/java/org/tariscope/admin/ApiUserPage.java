package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserEdits;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.apiuser.NewUser;
import org.tariscope.apiuser.UserChanges;
import org.tariscope.apiuser.UserName;
import org.tariscope.http.BadValue;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Cidr;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** One API user: Add and Edit, End tokens, Delete. */
@Named
@ViewScoped
public class ApiUserPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ApiUsers users;

    @Inject
    transient ApiUserEdits edits;

    @Inject
    transient ApiUserSearch search;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    private final ApiUserForm form = new ApiUserForm();
    private long id;
    private ApiUserAnswer seen;
    private ApiUserAnswer meanwhile;

    /** Reads the user that the address names, once; 404 where there is none. */
    public void open() {
        if (id > 0 && seen == null) {
            seen = found();
            form.show(seen);
        }
    }

    private ApiUserAnswer found() {
        return search.byId(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no API user " + id));
    }

    /** Makes or changes the user, and leads to the table, a new user to his rights; or says what is wrong and stays. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        meanwhile = null;
        boolean isNew = seen == null;
        boolean done = notices.done(isNew ? this::made : this::changed);
        form.forgetPasswords();
        if (!done) {
            return null;
        }
        notices.sayNext(isNew ? "apiuser.made" : "apiuser.saved", seen.username());
        return isNew ? Destination.to(AdminPage.METHOD_RIGHTS, seen.id()) : Destination.to(AdminPage.API_USERS);
    }

    private boolean made() {
        if (!form.isConfirmed()) {
            notices.refuse("confirmation", "password.different");
            return false;
        }
        seen = users.create(
                visitor.who(),
                Set.copyOf(catalogue.rights()),
                new NewUser(
                        UserName.of(form.getUsername()),
                        form.getPassword(),
                        form.description(),
                        true,
                        networks(),
                        List.of()));
        return true;
    }

    private boolean changed() {
        UserChanges wanted = new UserChanges(
                Optional.of(UserName.of(form.getUsername())),
                Optional.of(form.description()),
                Optional.of(form.isEnabled()),
                Optional.of(networks()));
        try {
            seen = edits.update(visitor.who(), seen, wanted);
            return true;
        } catch (Refusal refusal) {
            showMeanwhile(refusal);
            throw refusal;
        }
    }

    /** What somebody else has saved is shown beside what was typed; saving again is then a decision. */
    private void showMeanwhile(Refusal refusal) {
        ApiUserAnswer now = found();
        if (refusal.type() == ProblemType.CONFLICT && !now.saysTheSameAs(seen)) {
            meanwhile = now;
            seen = now;
            Faces.status(409);
        }
    }

    private List<String> networks() {
        List<BadValue> errors = new ArrayList<>();
        List<String> networks = new ArrayList<>();
        for (String line : form.networkLines()) {
            try {
                networks.add(Cidr.parse(line).toString());
            } catch (IllegalArgumentException wrong) {
                errors.add(new BadValue(ProblemType.INVALID_VALUE, "networks", wrong.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(errors);
        }
        return networks;
    }

    /** Ends every token of the user, who may log in again. */
    public String endTokens() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(() -> {
            users.endTokens(visitor.who(), id);
            return true;
        });
        if (done) {
            notices.sayNext("apiuser.tokens.ended", seen.username());
        }
        return done ? Destination.to(AdminPage.API_USERS) : null;
    }

    /** Deletes the user; the audit keeps what he did. */
    public String delete() {
        visitor.require(Role.ADMINISTRATOR);
        boolean done = notices.done(() -> {
            users.delete(visitor.who(), Set.copyOf(catalogue.rights()), id);
            return true;
        });
        if (done) {
            notices.sayNext("apiuser.deleted", seen.username());
        }
        return done ? Destination.to(AdminPage.API_USERS) : null;
    }

    public ApiUserForm getForm() {
        return form;
    }

    /** The user as he was read; null while a new one is typed. */
    public ApiUserAnswer getSeen() {
        return seen;
    }

    /** What somebody else has saved while this page was open; null where nobody has. */
    public ApiUserAnswer getMeanwhile() {
        return meanwhile;
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
