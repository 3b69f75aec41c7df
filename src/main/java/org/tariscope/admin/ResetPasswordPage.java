package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.apiuser.ApiUsers;
import org.tariscope.auth.PageLogIn;
import org.tariscope.http.Catalogue;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Reset password: a new one is made, shown in this answer alone, and ends the user's tokens. */
@Named
@RequestScoped
public class ResetPasswordPage {
    @Inject
    ApiUsers users;

    @Inject
    ApiUserSearch search;

    @Inject
    Catalogue catalogue;

    @Inject
    PageLogIn logIn;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    NewPassword newPassword;

    private long id;
    private ApiUserAnswer user;
    private String password = "";

    /** Reads the user that the address names; 404 where there is none. */
    public void open() {
        user = search.byId(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no API user " + id));
    }

    /** Makes the password; or says that the visitor's own is wrong. */
    public void reset() {
        visitor.require(Role.ADMINISTRATOR);
        open();
        notices.done(() -> {
            if (!logIn.isPassword(visitor.apiRequest(), visitor.getName(), password)) {
                notices.refuse("password", "password.own.wrong");
                return false;
            }
            newPassword.show(users.resetPassword(visitor.who(), Set.copyOf(catalogue.rights()), id, Optional.empty())
                    .orElseThrow());
            return true;
        });
    }

    public ApiUserAnswer getUser() {
        return user;
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
