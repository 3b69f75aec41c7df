package org.tariscope.cdr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTest {
    @ParameterizedTest
    @CsvSource({
        "PJSIP/trunk-kyivstar-00000a12, PJSIP/trunk-kyivstar",
        "SIP/101-0a1b2c3d, SIP/101",
        "SIP/trunk-cafe-0a1b2c3d, SIP/trunk-cafe",
        "SIP/trunk-cafe, SIP/trunk-cafe",
        "Local/100@from-internal-0000001a;2, Local/100@from-internal",
        "SIP/101-0000001a<ZOMBIE>, SIP/101",
        "DAHDI/1-1, DAHDI/1",
        "DAHDI/i1/0442345678-5f, DAHDI/i1",
        "IAX2/branch-lviv-4711, IAX2/branch-lviv",
        "AsyncGoto/PJSIP/101-0000001a, AsyncGoto/PJSIP/101",
        "'', ''"
    })
    void aChannelBelongsToAPeer(String channel, String peer) {
        assertThat(Channel.peer(channel)).isEqualTo(peer);
    }
}
