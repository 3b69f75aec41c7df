package org.tariscope.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.function.BooleanSupplier;
import org.tariscope.http.BadValue;
import org.tariscope.http.Refusal;

/** What the page under way tells its visitor: what was done, and what was refused and why, at its field where it has one. */
@RequestScoped
public class Notices {
    private static final String FORM = "form:";

    @Inject
    Visitor visitor;

    /** Says a sentence of the messages. */
    public void say(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Says a sentence of the messages on the page that is shown next. */
    public void sayNext(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say(key, arguments);
    }

    /** Says what is wrong with a field. */
    public void refuse(String field, String key, Object... arguments) {
        add(FORM + field, FacesMessage.SEVERITY_ERROR, text(key, arguments));
    }

    /**
     * Does something that services may refuse, and says their reason; what was typed stays.
     *
     * @return whether it was done
     */
    public boolean done(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (Refusal refusal) {
            refused(refusal);
            return false;
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            add(null, FacesMessage.SEVERITY_ERROR, Texts.translated(refusal.getMessage(), visitor.getLocale()));
        }
        for (BadValue error : refusal.errors()) {
            add(
                    FORM + error.name(),
                    FacesMessage.SEVERITY_ERROR,
                    Texts.translated(error.detail(), visitor.getLocale()));
        }
    }

    /** A sentence of the services in the visitor's language. */
    public String said(String sentence) {
        return Texts.translated(sentence, visitor.getLocale());
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(Texts.of(visitor.getLocale()).getString(key), visitor.getLocale()).format(arguments);
    }

    private static void add(String client, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(severity, text, null));
    }
}
