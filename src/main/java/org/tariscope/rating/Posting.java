package org.tariscope.rating;

import java.util.Objects;

/**
 * What is posted of a call; passed through to {@link Rated}.
 *
 * @param noAccount priced and reported, not posted to the subscriber's account
 * @param accountDns the posting names the phone number that it is for
 * @param accountDescription the posting's text; may be empty
 */
public record Posting(boolean noAccount, boolean accountDns, String accountDescription) {
    /** Posted without a text of its own. */
    public static final Posting PLAIN = new Posting(false, false, "");

    public Posting {
        Objects.requireNonNull(accountDescription);
    }
}
