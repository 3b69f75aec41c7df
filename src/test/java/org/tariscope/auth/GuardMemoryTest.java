package org.tariscope.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tariscope.RetainedHeap;
import org.tariscope.http.IpAddress;
import org.tariscope.settings.Settings;

/**
 * What the guards of a server keep in memory of many sources, each an IPv6 network of its own; a million with -Dlong=true,
 * which is no more, as they forget.
 */
class GuardMemoryTest {
    private static final int SOURCES = Boolean.getBoolean("long") ? 1_000_000 : 300_000;
    private static final long LIMIT = 32L * 1024 * 1024;

    private record Guards(LoginGuard logIns, Gatekeeper requests) {
        private static Guards make() {
            Guards guards = new Guards(new LoginGuard(), new Gatekeeper());
            guards.logIns.settings = Settings.of(Map.of());
            guards.logIns.configure();
            guards.requests.settings = guards.logIns.settings;
            guards.requests.configure();
            return guards;
        }

        /** One log-in, one bad token and one request of a user from each source. */
        private void fill() {
            for (int i = 0; i < SOURCES; i++) {
                IpAddress address = address(i);
                logIns.meter(LoginGuard.Attempt.of(Account.API_USER, "billing", Optional.empty(), address));
                requests.audited.allows(address.toString());
                requests.requests.allows((long) i);
            }
        }
    }

    private static IpAddress address(int number) {
        String network =
                "2001:db8:" + Integer.toHexString(0x1000 | number >> 16) + ":" + Integer.toHexString(number & 0xffff);
        return IpAddress.parse(network + ":1234:5678:9abc:def0").orElseThrow();
    }

    @Test
    void manySourcesTakeLessThan32MiB() {
        long bytes = RetainedHeap.of(Guards::make, Guards::fill);
        System.out.println("Guards keep " + bytes / 1024 + " KiB of " + SOURCES + " sources");
        assertThat(bytes).isBetween(LIMIT / 32, LIMIT);
    }
}
