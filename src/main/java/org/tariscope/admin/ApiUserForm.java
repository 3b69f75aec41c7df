package org.tariscope.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tariscope.apiuser.ApiUserAnswer;

/** What is typed about an API user. */
public class ApiUserForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String username = "";
    private String description = "";
    private String networks = "";
    private boolean enabled = true;
    private String password = "";
    private String confirmation = "";

    void show(ApiUserAnswer user) {
        username = user.username();
        description = user.description() == null ? "" : user.description();
        networks = String.join("\n", user.networks());
        enabled = user.enabled();
    }

    Optional<String> description() {
        return Optional.of(description.strip()).filter(text -> !text.isEmpty());
    }

    List<String> networkLines() {
        return networks.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean isConfirmed() {
        return password.equals(confirmation);
    }

    void forgetPasswords() {
        password = "";
        confirmation = "";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String typed) {
        username = typed;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String typed) {
        description = typed == null ? "" : typed;
    }

    public String getNetworks() {
        return networks;
    }

    public void setNetworks(String typed) {
        networks = typed == null ? "" : typed;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean wanted) {
        enabled = wanted;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String typed) {
        confirmation = typed;
    }
}
