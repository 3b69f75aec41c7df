package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.tariscope.audit.Who;
import org.tariscope.http.Parameter;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Changes subscribers as the parameters of {@code subscriber.create}, {@code subscriber.update} and {@code subscriber.dnadd} say. */
@ApplicationScoped
@Transactional
public class SubscriberEdits {
    @Inject
    Subscribers subscribers;

    @Inject
    PhoneNumbers numbers;

    /** Makes a subscriber with a plan and an account. */
    public CreatedAnswer create(Who who, Parameters in) {
        return subscribers.create(
                who,
                new SentFields(in, SubscriberParameters.CREATE_NAMES),
                in.id("departmentid"),
                in.text("fullname"),
                in.optionalDay("connectiondate"),
                in.optionalId("rateplanid"));
    }

    /** Changes the fields that were sent. */
    public SubscriberAnswer update(Who who, Parameters in) {
        SubscriberRules.check(in);
        List<String> changed = SubscriberParameters.UPDATE.stream()
                .map(Parameter::name)
                .filter(name -> in.has(name) && !name.equals("id"))
                .toList();
        return subscribers.update(who, in.id("id"), new SentFields(in, Map.of()), changed, in.optionalId("rateplanid"));
    }

    /**
     * Changes them where nobody has changed the subscriber since he was read; 409 otherwise.
     *
     * @param version of the subscriber as he was read
     */
    public SubscriberAnswer update(Who who, Parameters in, long version) {
        if (subscribers.version(in.id("id")) != version) {
            throw new Refusal(ProblemType.CONFLICT, "Somebody else has changed this subscriber meanwhile");
        }
        return update(who, in);
    }

    /** Gives a subscriber a number. */
    public DnAnswer addNumber(Who who, Parameters in) {
        return numbers.add(
                who,
                new NewNumber(
                        in.id("SubscriberId"),
                        in.id("pbxid"),
                        SubscriberRules.dn(in.text("DN")),
                        in.optionalText("description"),
                        in.day("fromdate")));
    }
}
