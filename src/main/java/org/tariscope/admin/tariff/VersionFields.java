package org.tariscope.admin.tariff;

import java.util.Map;
import java.util.Objects;
import org.tariscope.tariff.Price;
import org.tariscope.tariff.WholeTariffAnswer;

/** The fields of a version as a form shows them, by their names in the API. */
final class VersionFields {
    private VersionFields() {}

    /** Puts all but the day, which is the form's to choose. */
    static void show(WholeTariffAnswer version, Map<String, Object> fields) {
        fields.put("name", version.name());
        fields.put("providerid", String.valueOf(version.providerid()));
        fields.put("direction", version.direction());
        fields.put("planid", String.valueOf(version.planid()));
        fields.put("currencyid", String.valueOf(version.currencyid()));
        fields.put("value", Price.shown(version.value()).toPlainString());
        fields.put("connectioncost", Price.shown(version.connectioncost()).toPlainString());
        fields.put("minimumcost", Price.shown(version.minimumcost()).toPlainString());
        fields.put("unit", version.unit());
        showDuration(version, fields);
        fields.put("roundcostto", Objects.toString(version.roundcostto(), ""));
        fields.put("roundcostmode", VersionTerms.roundCostMode(version));
        fields.put("stages", String.valueOf(version.stages()));
        fields.put("stagesmode", version.stagesmode());
        fields.put("splitbands", version.splitbands());
        fields.put("noaccount", version.noaccount());
        fields.put("accountdns", version.accountdns());
        fields.put("accountdescription", Objects.toString(version.accountdescription(), ""));
    }

    private static void showDuration(WholeTariffAnswer version, Map<String, Object> fields) {
        fields.put("roundto", String.valueOf(version.roundto()));
        fields.put("rounddurationdown", version.rounddurationdown());
        fields.put("roundfirstminute", version.roundfirstminute());
        fields.put("firststep", String.valueOf(version.firststep()));
        fields.put("freeseconds", String.valueOf(version.freeseconds()));
        fields.put("freesecondsmode", version.freesecondsmode());
        fields.put("substractseconds", String.valueOf(version.substractseconds()));
        fields.put("minimumduration", String.valueOf(version.minimumduration()));
    }
}
