package org.tariscope.admin.subscriber;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tariscope.subscriber.SubscriberAnswer;
import org.tariscope.subscriber.SubscriberCard;

/**
 * Something that is known of a subscriber.
 *
 * @param key of its name in the messages, after {@code subscriber.field.}
 * @param said the key of its value in the messages; empty: the value is shown as it is
 */
public record Fact(String key, String value, String said) {
    /** All that is known, in the order of the card. */
    static List<Fact> of(SubscriberCard card) {
        SubscriberAnswer fields = card.fields();
        List<Fact> facts = new ArrayList<>();
        add(facts, "accountId", fields.accountId());
        coded(facts, "abonenttype", fields.abonenttype());
        add(facts, "department", card.departmentPath());
        add(facts, "connectiondate", card.connectionDate());
        add(facts, "email", fields.email());
        add(facts, "address", address(fields));
        add(facts, "contractid", fields.contractid());
        add(facts, "contractdate", fields.contractdate());
        add(facts, "code", fields.code());
        add(facts, "taxcode", fields.taxcode());
        add(facts, "personalcode", fields.personalcode());
        add(facts, "bankname", card.bankName().orElse(null));
        add(facts, "bankmfo", fields.bankmfo());
        add(facts, "bankaccount", fields.bankaccount());
        coded(facts, "gender", fields.gender());
        add(facts, "birthday", fields.birthday());
        coded(facts, "deliverytype", fields.deliverytype());
        if (fields.privilegediscount().signum() != 0) {
            add(facts, "privilegediscount", fields.privilegediscount().toPlainString() + " %");
        }
        add(facts, "privilegeinfo", fields.privilegeinfo());
        add(facts, "authcode", fields.authcode());
        facts.add(new Fact("ispublic", "", fields.ispublic() ? "yes" : "no"));
        add(facts, "description", fields.description());
        add(facts, "information", fields.information());
        return facts;
    }

    private static String address(SubscriberAnswer fields) {
        List<String> parts = new ArrayList<>();
        for (Object part : new Object[] {
            fields.zipcode(), fields.area(), fields.street(), fields.house(), fields.building(), fields.flat()
        }) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        return parts.isEmpty() ? null : String.join(", ", parts) + floor(fields);
    }

    private static String floor(SubscriberAnswer fields) {
        return fields.floornumber() == null ? "" : " (" + fields.floornumber() + ")";
    }

    private static void add(List<Fact> facts, String key, Object value) {
        String text = Objects.toString(value, "");
        if (!text.isEmpty()) {
            facts.add(new Fact(key, text, ""));
        }
    }

    private static void coded(List<Fact> facts, String key, int code) {
        if (code != 0 || key.equals("abonenttype")) {
            facts.add(new Fact(key, "", "subscriber." + key + "." + code));
        }
    }
}
