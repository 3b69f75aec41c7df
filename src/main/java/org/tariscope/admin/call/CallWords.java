package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tariscope.admin.Notices;

/** Sentences of the messages with what stands in them. */
@Named
@RequestScoped
public class CallWords {
    @Inject
    Notices notices;

    /** The sentence with these values in their order. */
    public String say(String key, Object... values) {
        return notices.text(key, values);
    }
}
