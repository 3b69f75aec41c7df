package org.tariscope.admin.subscriber;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.tariscope.subscriber.SubscriberAnswer;
import org.tariscope.subscriber.SubscriberCard;

/** The fields of a subscriber as they are shown in a form and typed, by the names of {@code subscriber.update}. */
public final class SubscriberForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> shown = new HashMap<>();
    private final HashMap<String, String> typed = new HashMap<>();

    /** Shows the subscriber; nothing is typed yet. */
    void show(SubscriberCard card) {
        shown.clear();
        shown.putAll(fields(card));
        typed.clear();
        typed.putAll(shown);
    }

    /** Takes over what somebody else has saved, and leaves what was typed. */
    void base(SubscriberCard card) {
        Map<String, String> now = fields(card);
        Map<String, String> touched = changed();
        now.forEach((name, value) -> {
            if (!touched.containsKey(name)) {
                typed.put(name, value);
            }
        });
        shown.clear();
        shown.putAll(now);
    }

    /** Every field as a text; empty where there is nothing. */
    static Map<String, String> fields(SubscriberCard card) {
        SubscriberAnswer answer = card.fields();
        Map<String, String> fields = new HashMap<>();
        put(fields, "fullname", answer.fullname());
        put(fields, "street", answer.street());
        put(fields, "House", answer.house());
        put(fields, "Flat", answer.flat());
        put(fields, "building", answer.building());
        put(fields, "floornumber", answer.floornumber());
        put(fields, "area", answer.area());
        put(fields, "zipcode", answer.zipcode());
        put(fields, "email", answer.email());
        put(fields, "description", answer.description());
        put(fields, "information", answer.information());
        put(fields, "authcode", answer.authcode());
        put(fields, "ispublic", answer.ispublic());
        put(fields, "abonenttype", answer.abonenttype());
        put(fields, "code", answer.code());
        put(fields, "personalcode", answer.personalcode());
        put(fields, "contractid", answer.contractid());
        put(fields, "contractdate", answer.contractdate());
        put(fields, "privilegeinfo", answer.privilegeinfo());
        put(fields, "privilegediscount", answer.privilegediscount().toPlainString());
        put(fields, "accountId", answer.accountId());
        put(fields, "gender", answer.gender());
        put(fields, "birthday", answer.birthday());
        put(fields, "bankaccount", answer.bankaccount());
        put(fields, "bankmfo", answer.bankmfo());
        put(fields, "bankname", card.bankName().orElse(""));
        put(fields, "taxcode", answer.taxcode());
        put(fields, "deliverytype", answer.deliverytype());
        put(fields, "departmentid", card.departmentId());
        put(fields, "connectiondate", card.connectionDate());
        put(fields, "rateplanid", "");
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Object value) {
        fields.put(name, Objects.toString(value, ""));
    }

    /** The fields that are not as they were shown. */
    Map<String, String> changed() {
        Map<String, String> changed = new HashMap<>();
        shown.forEach((name, before) -> {
            String now = Objects.toString(typed.get(name), "").strip();
            if (!now.equals(before)) {
                changed.put(name, now);
            }
        });
        return changed;
    }

    Map<String, String> getShown() {
        return shown;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** A switch cannot be bound to a text. */
    public boolean isDirectory() {
        return Boolean.parseBoolean(typed.get("ispublic"));
    }

    public void setDirectory(boolean wanted) {
        typed.put("ispublic", Boolean.toString(wanted));
    }
}
