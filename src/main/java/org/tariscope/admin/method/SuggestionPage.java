package org.tariscope.admin.method;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.suggestion.Suggestions;

/** The form that suggests a new method. */
@Named
@RequestScoped
public class SuggestionPage {
    @Inject
    Suggestions suggestions;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    private String method = "";
    private String purpose = "";

    /** Keeps the suggestion; or says what is missing. */
    public String send() {
        boolean done = notices.done(() -> {
            suggestions.add(visitor.who(), method, purpose);
            return true;
        });
        if (!done) {
            return null;
        }
        notices.sayNext("suggestion.kept");
        return Destination.to(AdminPage.METHODS);
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String typed) {
        method = typed;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String typed) {
        purpose = typed;
    }
}
