package org.tariscope.admin.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.SubscriberAnswer;
import org.tariscope.subscriber.SubscriberCard;

class SubscriberFormTest {
    private final SubscriberForm form = new SubscriberForm();

    private static SubscriberCard card(String street, String email) {
        SubscriberAnswer fields = new SubscriberAnswer(
                7,
                "Olena",
                street,
                null,
                null,
                email,
                null,
                null,
                true,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "7",
                0,
                null,
                null,
                null,
                null,
                0,
                new BigDecimal("0.00"));
        return new SubscriberCard(
                fields, 1, LocalDate.of(2026, 1, 1), Optional.empty(), 5, "Kyiv", new NodeAnswer(1, "Kyiv", "UTC"));
    }

    @Test
    void onlyWhatWasChangedIsSentAndWhatWasMadeEmptyIsEmptied() {
        form.show(card("Main street", "a@example.com"));
        assertThat(form.changed()).isEmpty();
        form.getTyped().put("email", " ");
        form.getTyped().put("House", " 17 ");
        form.setDirectory(false);
        assertThat(form.changed()).isEqualTo(Map.of("email", "", "House", "17", "ispublic", "false"));
    }

    @Test
    void aFieldThatWasNotTouchedKeepsWhatAnotherEditorSaved() {
        form.show(card("Main street", "a@example.com"));
        form.getTyped().put("street", "High street");
        form.base(card("Side street", "b@example.com"));
        assertThat(form.changed()).isEqualTo(Map.of("street", "High street"));
        assertThat(form.getTyped()).containsEntry("email", "b@example.com");
    }
}
