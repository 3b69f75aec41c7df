package org.tariscope.subscriber;

import java.util.List;
import java.util.Map;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.ParameterType.Day;
import org.tariscope.http.ParameterType.Decimal;
import org.tariscope.http.ParameterType.Flag;
import org.tariscope.http.ParameterType.Id;
import org.tariscope.http.ParameterType.Text;
import org.tariscope.http.ParameterType.Whole;

/** What {@code subscriber.create} and {@code subscriber.update} take, by their documented names. */
final class SubscriberParameters {
    private static final Id ID = new Id(false);
    private static final Whole TYPES = new Whole(0, 4);
    private static final String TYPE_CODES = "0 individual, 1 legal entity, 2 official, 3 budget, 4 preferential";
    private static final String PLAN = "The rate plan's id";

    /** What subscriber.create calls fields that subscriber.get calls otherwise. */
    static final Map<String, String> CREATE_NAMES = Map.of(
            "abonenttype", "subscribertype",
            "code", "edrpou",
            "bankmfo", "bankcode",
            "contractid", "contactnumber",
            "accountId", "accountnumber");

    static final List<Parameter> CREATE = List.of(
            Parameter.required("fullname", new Text(200), "Name of the person or company")
                    .example("Промінь LLC"),
            Parameter.required("departmentid", ID, "The department's id").example("109"),
            Parameter.optional("subscribertype", TYPES, TYPE_CODES)
                    .byDefault("0")
                    .example("1"),
            Parameter.optional(
                            "connectiondate",
                            new Day(),
                            "Calls and services are charged from that day on; default: today")
                    .example("2023-06-01"),
            text("contactnumber", 50, "Number of the contract")
                    .alias("contractnumber")
                    .example("C-17"),
            day("contractdate", "Date of the contract").example("2023-05-30"),
            text("accountnumber", 50, "Number of the account; default: the id").example("77-001"),
            text("personalcode", 50, "Personal code"),
            text("edrpou", 20, "Number in the register of companies").example("14360570"),
            text("taxcode", 20, "Number of the tax payer").example("143605704021"),
            text("bankcode", 20, "Code of the bank").example("305299"),
            text("bankname", 100, "Name of the bank").example("PrivatBank"),
            text("bankaccount", 50, "Account with the bank"),
            Parameter.optional("rateplanid", ID, PLAN + "; default: the base plan")
                    .example("43"));

    static final List<Parameter> UPDATE = List.of(
            Parameter.required("id", ID, "The subscriber's id").example("6193"),
            Parameter.optional("fullname", new Text(200), "Name of the person or company"),
            text("street", 200, "Street").example("Khreshchatyk"),
            text("House", 20, "Number of the house").example("17"),
            text("Flat", 20, "Number of the flat"),
            text("email", 254, "E-mail address"),
            text("description", 1000, "Description"),
            text("authcode", 50, "Authorization code for calls"),
            Parameter.optional("ispublic", new Flag(), "Whether the directory shows the subscriber"),
            Parameter.optional("abonenttype", TYPES, TYPE_CODES).alias("subscribertype"),
            text("code", 20, "Number in the register of companies").alias("edrpou"),
            text("zipcode", 20, "Postal code"),
            text("personalcode", 50, "Personal code"),
            text("contractid", 50, "Number of the contract")
                    .alias("contactnumber")
                    .alias("contractnumber"),
            text("information", 2000, "More about the subscriber"),
            text("privilegeinfo", 500, "Why the subscriber has a privilege"),
            text("area", 100, "District"),
            day("contractdate", "Date of the contract"),
            text("building", 20, "Building"),
            Parameter.optional("floornumber", new Whole(-10, 500), "Floor").clearable(),
            Parameter.optional("accountId", new Text(50), "Number of the account")
                    .alias("accountnumber"),
            Parameter.optional("gender", new Whole(0, 9), "0 not known, 1 male, 2 female, 9 not applicable"),
            day("birthday", "Date of birth"),
            text("bankaccount", 50, "Account with the bank"),
            text("bankmfo", 20, "Code of the bank").alias("bankcode"),
            text("taxcode", 20, "Number of the tax payer"),
            Parameter.optional(
                    "deliverytype", new Whole(0, 4), "0 not specified, 1 post, 2 e-mail, 3 courier, 4 fetched"),
            Parameter.optional("privilegediscount", new Decimal(3, 2), "Discount in per cent, 0 to 100"),
            Parameter.optional("departmentid", ID, "The department's id"),
            Parameter.optional("connectiondate", new Day(), "Calls and services are charged from that day on"),
            text("bankname", 100, "Name of the bank"),
            Parameter.optional("rateplanid", ID, PLAN + ", from today on"));

    private SubscriberParameters() {}

    private static Parameter text(String name, int length, String text) {
        return clearable(name, new Text(length), text);
    }

    private static Parameter day(String name, String text) {
        return clearable(name, new Day(), text);
    }

    private static Parameter clearable(String name, ParameterType type, String text) {
        return Parameter.optional(name, type, text).clearable();
    }
}
