package org.tariscope.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tariscope.administrator.AdministratorView;
import org.tariscope.administrator.Administrators;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.GeneratedPassword;
import org.tariscope.apiuser.UserName;
import org.tariscope.auth.PageLogIn;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.Nodes;

/** One administrator: Add and Edit, and a new password, which is shown once. */
@Named
@ViewScoped
public class AdministratorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Administrators administrators;

    @Inject
    transient Nodes allNodes;

    @Inject
    transient PageLogIn logIn;

    @Inject
    transient Visitor visitor;

    @Inject
    transient Notices notices;

    @Inject
    transient NewPassword newPassword;

    private long id;
    private AdministratorView seen;
    private AdministratorView meanwhile;
    private String username = "";
    private Role role = Role.READER;
    private boolean enabled = true;
    private boolean limited;
    private List<Long> nodes = new ArrayList<>();
    private String password = "";

    /** Reads the administrator that the address names, once; 404 where there is none. */
    public void open() {
        if (id > 0 && seen == null) {
            show(found());
        }
    }

    private AdministratorView found() {
        return administrators.list().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no administrator " + id));
    }

    private void show(AdministratorView administrator) {
        seen = administrator;
        username = administrator.username();
        role = administrator.role();
        enabled = administrator.enabled();
        limited = administrator.nodes() != null;
        nodes = limited ? new ArrayList<>(administrator.nodes()) : new ArrayList<>();
    }

    private Optional<Set<Long>> limit() {
        return limited ? Optional.of(Set.copyOf(nodes)) : Optional.empty();
    }

    /** Makes an administrator with a password that is shown once, or saves an edit; or says what is wrong. */
    public String save() {
        visitor.require(Role.ADMINISTRATOR);
        meanwhile = null;
        if (seen == null) {
            notices.done(this::created);
            return null;
        }
        if (!notices.done(this::changed)) {
            return null;
        }
        notices.sayNext("administrator.saved", seen.username());
        return Destination.to(AdminPage.ADMINISTRATORS);
    }

    private boolean created() {
        if (!proved()) {
            return false;
        }
        String generated = GeneratedPassword.next();
        show(administrators.create(visitor.who(), UserName.of(username), generated, role, limit()));
        id = seen.id();
        newPassword.show(generated);
        return true;
    }

    private boolean changed() {
        try {
            show(administrators.update(visitor.who(), seen, role, enabled, limit()));
            return true;
        } catch (Refusal refusal) {
            AdministratorView now = found();
            if (refusal.type() == ProblemType.CONFLICT && !now.saysTheSameAs(seen)) {
                Faces.status(409);
                meanwhile = now;
                seen = now;
            }
            throw refusal;
        }
    }

    /** Makes a new password, which ends the administrator's sessions. */
    public void resetPassword() {
        visitor.require(Role.ADMINISTRATOR);
        notices.done(() -> {
            if (!proved()) {
                return false;
            }
            newPassword.show(administrators.resetPassword(visitor.who(), id));
            return true;
        });
    }

    /** Whether the visitor gave his own password again. */
    private boolean proved() {
        boolean right = logIn.isPassword(visitor.apiRequest(), visitor.getName(), password);
        password = "";
        if (!right) {
            notices.refuse("password", "password.own.wrong");
        }
        return right;
    }

    /** What somebody else has saved while this page was open; null where nobody has. */
    public AdministratorView getMeanwhile() {
        return meanwhile;
    }

    public AdministratorView getSeen() {
        return seen;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String typed) {
        username = typed;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role wanted) {
        role = wanted;
    }

    /** All communication nodes, to choose from. */
    public List<NodeAnswer> getAllNodes() {
        return allNodes.list();
    }

    /** The names of nodes, as a sentence has them. */
    public String named(Set<Long> ids) {
        return getAllNodes().stream()
                .filter(node -> ids.contains(node.id()))
                .map(NodeAnswer::name)
                .collect(Collectors.joining(", "));
    }

    public boolean isLimited() {
        return limited;
    }

    public void setLimited(boolean wanted) {
        limited = wanted;
    }

    public List<Long> getNodes() {
        return nodes;
    }

    public void setNodes(List<Long> wanted) {
        nodes = new ArrayList<>(wanted);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean wanted) {
        enabled = wanted;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
