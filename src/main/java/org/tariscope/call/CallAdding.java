package org.tariscope.call;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.tariscope.account.HeldAccounts;
import org.tariscope.account.Ledger;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.settings.Setting;
import org.tariscope.settings.Settings;

/** Records single calls. */
@ApplicationScoped
@Transactional
public class CallAdding {
    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    Settings settings;

    /** The subscribers whose call it may be; {@link #add} holds their accounts before it reads anything. */
    SortedSet<Long> subscribers(long pbx, String dn) {
        try (Connection connection = database.getConnection()) {
            return PbxDirectory.read(connection, pbx, Set.of(dn)).subscribers();
        } catch (SQLException failed) {
            throw new IllegalStateException("The subscriber could not be read", failed);
        }
    }

    /** Records the call, or finds that it was; 409 where another one was recorded under its id. */
    AddedCallAnswer add(
            long pbx, LocalDateTime localStart, RecordedCall sent, PriceTable table, SortedSet<Long> subscribers) {
        try (Connection connection = database.getConnection()) {
            HeldAccounts held = ledger.hold(connection, subscribers);
            PbxDirectory directory = PbxDirectory.read(connection, pbx, Set.of(sent.dn()));
            RecordedCall call = new RecordedCall(
                    sent.externalId(),
                    localStart.atZone(directory.zone()).toInstant(),
                    sent.seconds(),
                    sent.direction(),
                    sent.dn(),
                    sent.number(),
                    sent.route());
            CallPostings postings = new CallPostings(connection, ledger, held, settings.day(Setting.ACCOUNTS_CLOSED));
            CallRecording.Recorded recorded = new CallRecording(connection, pbx, table, directory, postings)
                    .record(List.of(call), Optional.empty());
            new CallRepricing(connection, table, postings).after(recorded.late(), CallRepricing.IN_ORDER);
            StoredCalls.Stored stored = StoredCalls.of(connection, pbx, call.externalId());
            if (!stored.call().equals(call)) {
                throw Refusal.of(ProblemType.CONFLICT, "externalid", "is that of another call, " + stored.id());
            }
            PricedCall priced = new MonthPricing(table, new MonthUse(connection))
                    .price(List.of(new MonthPricing.Due(call, new CallPricing(table, directory))))
                    .get(0);
            return new CallExplanation(table, directory).answer(stored, priced, recorded.duplicate() > 0);
        } catch (SQLException failed) {
            throw new IllegalStateException("The call could not be recorded", failed);
        }
    }
}
