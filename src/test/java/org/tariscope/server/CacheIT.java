package org.tariscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags and compression of the answers that many clients read. */
@ExtendWith(ServerUnderTest.class)
class CacheIT {
    private static final String DETAILS = "/api/tariffs/details";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tariffs/details",
                "/api/tariffs/details/xml",
                "/api/tariffs/plans",
                "/api/tariffs/plans/xml",
                "/api/tariffs/time?parametersid=5002",
                "/api/tariffs/time/xml?rateid=1001&planid=43",
                "/api/tariffs/stages?parametersid=5012",
                "/api/tariffs/get?rateid=1001",
                "/api/tariffs/get/xml?rateid=1001&planid=43",
                "/api/services/list",
                "/api/services/list/xml"
            })
    void sameRequestHasTheSameStrongTagAnd304WithoutBody(String path) {
        Wire.Reply first = ok(request(path));
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}(-gzip)?\"");
        assertThat(ok(request(path)).header("ETag")).isEqualTo(tag);
        Wire.Reply again = request(path).header("If-None-Match", tag).send();
        assertThat(again.status()).isEqualTo(304);
        assertThat(Sound.sound(again).header("ETag")).isEqualTo(tag);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("Vary")).contains("Accept").contains("Accept-Encoding");
    }

    @Test
    void tagsDifferWhereTheBytesDo() {
        String json = ok(request(DETAILS)).header("ETag");
        String xml = ok(request(DETAILS + "/xml")).header("ETag");
        String zipped = ok(request(DETAILS).header("Accept-Encoding", "gzip")).header("ETag");
        String filtered = ok(request(DETAILS + "?planid=43")).header("ETag");
        assertThat(new String[] {json, xml, zipped, filtered}).doesNotHaveDuplicates();
        assertThat(ok(request(DETAILS + "?PLANID=43&direction=ALL")).header("ETag"))
                .isEqualTo(filtered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"TAG|304", "W/TAG|304", "*|304", "\"x\", TAG|304", "\"x\",W/TAG , \"y\"|304", "\"x\"|200", "x|200"
            })
    void ifNoneMatchIsReadAsAList(String template, int status) {
        String tag = ok(request(DETAILS)).header("ETag");
        Wire.Reply reply = request(DETAILS)
                .header("If-None-Match", template.replace("TAG", tag))
                .send();
        assertThat(Sound.sound(reply).status()).isEqualTo(status);
    }

    @Test
    void tagOfOneRepresentationDoesNotMatchAnother() {
        String tag = ok(request(DETAILS)).header("ETag");
        assertThat(request(DETAILS + "/xml").header("If-None-Match", tag).send().status())
                .isEqualTo(200);
        assertThat(request(DETAILS)
                        .header("If-None-Match", tag)
                        .header("Accept-Encoding", "gzip")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tagDoesNotReplaceTheToken() {
        String tag = ok(request(DETAILS)).header("ETag");
        Wire.Reply reply = Request.get(DETAILS).header("If-None-Match", tag).send();
        Sound.problem(reply, 401, "token-required", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "deflate, gzip;q=0.5|true",
                "gzip; q=1.0|true",
                "gzip;q=0|false",
                "gzip;q=0.000|false",
                "identity|false",
                "deflate, br|false",
                "x-gzipped|false"
            })
    void gzipOnlyWhereItIsAccepted(String accepted, boolean zipped) throws IOException {
        Wire.Reply plain = ok(request(DETAILS));
        Wire.Reply reply = ok(request(DETAILS).header("Accept-Encoding", accepted));
        assertThat(reply.header("Content-Encoding")).isEqualTo(zipped ? "gzip" : "");
        assertThat(reply.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped ? unzipped(reply) : reply.bytes()).isEqualTo(plain.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tariffs/details,",
        "/api/tariffs/details/xml,",
        "/api/tariffs/details,gzip",
        "/api/tariscope/version,"
    })
    void headHasTheHeadersOfGet(String path, String encoding) {
        Wire.Reply get = encoded(request(path), encoding).send();
        Wire.Reply head =
                encoded(Request.of("HEAD", path).token(Users.demo()), encoding).send();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String name : new String[] {"Content-Type", "ETag", "Vary", "Content-Encoding", "Cache-Control"}) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    @Test
    void otherAnswersAndErrorsHaveNoTag() {
        assertThat(ok(request("/api/tariscope/version")).header("ETag")).isEmpty();
        assertThat(request(DETAILS + "?planid=x").send().header("ETag")).isEmpty();
    }

    private static Request request(String path) {
        return Request.get(path).token(Users.demo());
    }

    private static Request encoded(Request request, String encoding) {
        return encoding == null ? request : request.header("Accept-Encoding", encoding);
    }

    private static Wire.Reply ok(Request request) {
        Wire.Reply reply = request.send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private static byte[] unzipped(Wire.Reply reply) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(reply.bytes())).readAllBytes();
    }
}
