package org.tariscope.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.JAXBException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictXmlTest {
    private static final String PAID =
            "<subscriberid>1234</subscriberid><paymentid>5</paymentid><paymentday>2023-06-02</paymentday>";

    @Test
    void whatTheClassHasIsRead() throws JAXBException {
        Paid paid = (Paid) read(Paid.class, "<payment>" + PAID + "</payment>");
        assertThat(paid.subscriberid).isEqualTo(1234);
        assertThat(paid.paymentday.getDay()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<payments>" + PAID + "</payments>",
                "<payment>" + PAID + "<more/></payment>",
                "<payment>" + PAID + PAID + "</payment>",
                "<payment xmlns=\"urn:other\">" + PAID + "</payment>",
                "<payment more=\"1\">" + PAID + "</payment>",
                "<payment><subscriberid>1234</subscriberid><paymentid>5</paymentid></payment>",
                "<payment><paymentid>5</paymentid><subscriberid>1234</subscriberid><paymentday>2023-06-02</paymentday></payment>",
                "<payment><subscriberid>x</subscriberid><paymentid>5</paymentid><paymentday>2023-06-02</paymentday></payment>",
                "<payment><subscriberid>1234</subscriberid><paymentid>5</paymentid><paymentday>2.6.2023</paymentday></payment>"
            })
    void anythingElseFails(String document) {
        assertThatThrownBy(() -> read(Paid.class, document)).isInstanceOf(JAXBException.class);
    }

    private static Object read(Class<?> type, String document) throws JAXBException {
        return new StrictXml().getContext(type).unmarshal(new StringReader(document));
    }
}
