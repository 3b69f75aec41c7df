package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServerUnderTest.class)
class FirstCallIT {
    private static final String EXAMPLE = "/api/tariffs/details/?providerid=84&planid=43&direction=all&rateid=0";

    @Test
    void theGuidesExampleAnswersJson() {
        Wire.Reply reply = Request.get(EXAMPLE).token(Users.demo()).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(Users.array(reply).size()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void theGuidesExampleAnswersXml() {
        Wire.Reply reply =
                Request.get(EXAMPLE.replace("/?", "/xml/?")).token(Users.demo()).send();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
        assertThat(reply.body()).contains("<tariffs><tariff><id>");
    }
}
