package org.tariscope.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** Whether a service can be charged for periods at all. */
final class ChargeableService {
    private ChargeableService() {}

    /** 404 where there is no such service, 409 where it has no periods or is not sold any more; id 0 means all. */
    static void refuseOthers(Connection connection, long serviceId) throws SQLException {
        if (serviceId == 0) {
            return;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select period, active from service where id = ?")) {
            select.setLong(1, serviceId);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new Refusal(ProblemType.NOT_FOUND, "There is no service " + serviceId);
                }
                if (ChargingPeriod.of(found.getString(1)) == ChargingPeriod.MANUAL) {
                    throw new Refusal(ProblemType.CONFLICT, "Service " + serviceId + " has no periods");
                }
                if (!found.getBoolean(2)) {
                    throw new Refusal(ProblemType.CONFLICT, "Service " + serviceId + " is not active");
                }
            }
        }
    }
}
