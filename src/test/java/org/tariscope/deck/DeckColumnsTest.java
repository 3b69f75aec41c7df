package org.tariscope.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tariscope.http.Parameters;
import org.tariscope.http.Refusal;

/** Which column of a deck's file is taken for what, and how somebody says it himself. */
class DeckColumnsTest {
    private static final String GERMAN =
            """
            Preisliste der Firma
            Vorwahl;Land;Preis;Alter Preis
            49;Deutschland;0,01;0,02
            """;

    private static InputStream bytes(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<DeckHeading> headings(String file, Map<DeckColumn, String> named) throws Exception {
        return DeckHeadings.read(bytes(file), Optional.empty(), named);
    }

    private static DeckOrder order(String columns) {
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("providerid", "84", "direction", "out", "planid", "43", "activedate", "2030-01-01"));
        typed.put("columns", columns);
        return DeckOrder.of(Parameters.ofTyped(DeckResource.METHODS.get(0), typed));
    }

    @Test
    void whatIsKnownIsNamedAndTheRestIsPassedOver() throws Exception {
        assertThat(headings("Rates of May\nDial Code,Destination,Remark,Rate\n380,Ukraine,hm,0.1\n", Map.of()))
                .containsExactly(
                        new DeckHeading("Dial Code", "prefix", "380"),
                        new DeckHeading("Destination", "name", "Ukraine"),
                        new DeckHeading("Remark", "", "hm"),
                        new DeckHeading("Rate", "price", "0.1"));
    }

    @Test
    void whereNothingIsKnownTheFullestOfTheFirstLinesHasTheHeadings() throws Exception {
        assertThat(headings(GERMAN, Map.of()))
                .extracting(DeckHeading::heading)
                .containsExactly("Vorwahl", "Land", "Preis", "Alter Preis");
        assertThatThrownBy(() -> headings("", Map.of())).hasMessage("The file is empty");
    }

    @Test
    void aHeadingThatTheCallerNamesIsTakenForWhatHeSays() throws Exception {
        Map<DeckColumn, String> named = order("prefix=Vorwahl").headings();
        assertThat(named).containsExactly(Map.entry(DeckColumn.PREFIX, "Vorwahl"));
        Map<DeckColumn, String> all =
                Map.of(DeckColumn.PREFIX, "vorwahl", DeckColumn.NAME, "LAND", DeckColumn.PRICE, "Preis");
        assertThat(headings(GERMAN, all))
                .extracting(DeckHeading::column)
                .containsExactly("prefix", "name", "price", "");
        Deck deck = DeckReader.read(
                bytes(GERMAN),
                Optional.empty(),
                new DeckOrder(84, "out", 43, DeckDesk.DAY, false, Optional.empty(), all),
                Map.of(),
                new DeckLimit(1_000_000),
                line -> {});
        assertThat(deck.lines().get("49").terms().price()).isEqualByComparingTo("0.01");
    }

    @Test
    void aNamedColumnIsNothingElse() throws Exception {
        assertThat(headings("code;rate;new rate\n49;1;2\n", Map.of(DeckColumn.PRICE, "new rate")))
                .extracting(DeckHeading::column)
                .containsExactly("prefix", "", "price");
        assertThat(headings("code;rate\n49;1\n", Map.of(DeckColumn.NAME, "rate")))
                .extracting(DeckHeading::column)
                .containsExactly("prefix", "name");
    }

    @Test
    void aDeckWithoutTheNamedHeadingIsRefused() {
        DeckOrder order = order("name=Zielort");
        assertThatThrownBy(() -> DeckReader.read(
                        bytes("code;rate\n49;1\n"),
                        Optional.empty(),
                        order,
                        Map.of(),
                        new DeckLimit(1_000_000),
                        line -> {}))
                .isInstanceOf(UnreadableDeck.class)
                .hasMessageContaining("all that columns names");
    }

    @Test
    void whatIsNoColumnIsRefused() {
        for (String wrong : List.of("prefix", "prefix:a", "=a", "colour=red")) {
            assertThatThrownBy(() -> order(wrong)).as(wrong).isInstanceOf(Refusal.class);
        }
    }
}
