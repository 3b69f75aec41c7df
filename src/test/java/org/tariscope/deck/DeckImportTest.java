package org.tariscope.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tariscope.deck.DeckDesk.merge;
import static org.tariscope.deck.DeckDesk.replace;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tariscope.TestDatabase;
import org.tariscope.http.Page;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.WrittenCsv;

/** What a deck does to the price list, and what it leaves alone. */
@Tag("database")
class DeckImportTest {
    private final DeckDesk desk = new DeckDesk(new TestDatabase());

    @BeforeEach
    void makeAPriceList() {
        desk.tariff(1001, "Ukraine", 43, "0.50", "380", "38044");
        desk.version(1001, 44, "2020-01-01", "0.70");
        desk.tariff(1002, "Mobile", 43, "1.00", "38067", "38068");
        desk.tariff(1003, "Poland", 43, "0.80", "48");
    }

    @AfterEach
    void close() throws SQLException {
        desk.close();
    }

    @Test
    void eachPrefixIsCountedAndListedByWhatBecomesOfItsPrice() {
        ImportAnswer answer = desk.compare(
                merge(),
                """
                prefix,name,price
                380,Ukraine,0.50
                38067,Mobile,1.20
                38068,Mobile,0.90
                48,Poland,0.80
                49,Germany,0.30
                """);

        assertThat(answer.rows())
                .extracting(DeckRowAnswer::line, DeckRowAnswer::change, DeckRowAnswer::prefix, DeckDesk::prices)
                .containsExactly(
                        tuple(3L, "raised", "38067", "1>1.2"),
                        tuple(4L, "lowered", "38068", "1>0.9"),
                        tuple(6L, "added", "49", "null>0.3"));
        assertThat(answer.unchanged()).isEqualTo(2);
        assertThat(answer.id()).isNull();
        assertThat(answer.dryrun()).isTrue();
    }

    @Test
    void aDryRunChangesNothing() {
        List<String> before = desk.rows();

        desk.compare(replace(), "code;rate\n49;1\n");

        assertThat(desk.rows()).isEqualTo(before);
    }

    @Test
    void whatWasComparedIsBroughtInOnlyWhereItWouldStillChangeTheSame() {
        String deck = "prefix,price\n38067,1.20\n";
        ImportAnswer compared = desk.compare(merge(), deck);
        desk.apply(merge(), "prefix,price\n48,0.90\n");
        ImportAnswer applied = desk.applyCompared(merge(), deck, compared);
        assertThat(applied.rows()).as("another price changes nothing here").isEqualTo(compared.rows());
        List<String> before = desk.rows();

        assertThatThrownBy(() -> desk.applyCompared(merge(), deck, compared))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("compare again");

        assertThat(desk.rows()).isEqualTo(before);
    }

    @Test
    void prefixesThatKeepOnePriceKeepTheirTariffWhichGetsAVersion() {
        desk.apply(merge(), "prefix,price\n38067,1.20\n38068,1.20\n");

        assertThat(desk.rows("select tariff_id, plan_id, active_date, price from tariff_parameters"
                        + " where active_date = date '2027-04-01'"))
                .containsExactly("1002|43|2027-04-01|1.2000000000|");
        assertThat(desk.rows("select prefix from code where from_date > date '2020-01-01'"))
                .isEmpty();
    }

    @Test
    void prefixesThatPartCompanyGetTheirOwnTariffsWithTheSamePricesInOtherPlans() {
        desk.apply(merge(), "prefix,name,price\n38044,Kyiv,0.40\n");

        assertThat(desk.rows("select c.prefix, c.from_date, c.to_date, t.name, p.plan_id, p.active_date, p.price"
                        + " from code c join tariff t on t.id = c.tariff_id"
                        + " join tariff_parameters p on p.tariff_id = t.id"
                        + " where c.prefix = '38044' and t.id <> 1001 order by p.plan_id"))
                .containsExactly(
                        "38044|2027-04-01|null|Kyiv|43|2027-04-01|0.4000000000|",
                        "38044|2027-04-01|null|Kyiv|44|2020-01-01|0.7000000000|");
        assertThat(desk.rows("select to_date from code where prefix = '38044' and from_date = date '2020-01-01'"))
                .containsExactly("2027-03-31|");
        assertThat(desk.rows("select count(*) from tariff_parameters where tariff_id = 1001"))
                .containsExactly("2|");
    }

    @Test
    void whatIsNotInAReplacingDeckEndsTheDayBefore() {
        ImportAnswer answer = desk.apply(replace(), "prefix,price\n380,0.50\n38067,1\n38068,1\n");

        assertThat(answer.ended()).isEqualTo(2);
        assertThat(desk.rows("select prefix, to_date from code where prefix = '48'"))
                .containsExactly("48|2027-03-31|");
    }

    @Test
    void whatEndsInThisPlanGoesOnInOthers() {
        desk.apply(replace(), "prefix,name,price\n49,Germany,1\n");

        assertThat(desk.rows("select c.prefix, p.plan_id, p.price from code c"
                        + " join tariff_parameters p on p.tariff_id = c.tariff_id"
                        + " where c.to_date is null and c.prefix in ('380', '38044') order by c.prefix"))
                .containsExactly("380|44|0.7000000000|", "38044|44|0.7000000000|");
    }

    @Test
    void aRejectedLineLetsNothingIn() {
        List<String> before = desk.rows();

        assertThatThrownBy(() -> desk.apply(merge(), "prefix,price\n49,1\n50,abc\n51,-1\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(ProblemType.DECK_REJECTED);
                    assertThat(refusal.errors()).extracting("name").containsExactly("line 3", "line 4");
                    assertThat(refusal.errors().get(0).detail()).contains("price “abc” is not an amount");
                });
        assertThat(desk.rows()).isEqualTo(before);
        assertThat(desk.decks.list(0, Page.ALL)).isEmpty();
    }

    @Test
    void aTariffWithBandsOrStagesIsLeftToBeSaved() {
        desk.run("update tariff_parameters set stages = 2 where tariff_id = 1003");

        assertThat(desk.compare(merge(), "prefix,price\n48,1\n").rows().get(0).reason())
                .isEqualTo("tariff 1003 has time bands or stages in this plan: change it with tariffs.save");
    }

    @Test
    void noDeckChangesWhatIsPast() {
        DeckOrder late = new DeckOrder(84, "out", 43, DeckDesk.TODAY.minusDays(1), false, Optional.empty());

        assertThatThrownBy(() -> desk.compare(late, "prefix,price\n48,1\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.getMessage())
                        .startsWith("activedate: "));
    }

    @Test
    void aPriceThatChangesOnThatDayAlreadyIsNotChangedAgain() {
        desk.apply(merge(), "prefix,price\n48,0.90\n");

        assertThat(desk.compare(merge(), "prefix,price\n48,0.95\n").rejected()).isEqualTo(1);
        assertThat(desk.compare(merge(), "prefix,price\n48,0.90\n").unchanged()).isEqualTo(1);
    }

    @Test
    void anImportThatIsTakenBackLeavesEveryRowAsItWas() {
        desk.run("insert into stage (id, parameters_id, from_minute, price) values (900000, "
                + "(select id from tariff_parameters where tariff_id = 1001 and plan_id = 44), 10, 0.1)");
        List<String> before = desk.rows();
        ImportAnswer answer =
                desk.apply(replace(), "prefix,name,price\n38044,Kyiv,0.40\n3801,New,3\n49,Germany,0.30\n");
        assertThat(desk.rows()).isNotEqualTo(before);

        ImportListAnswer undone = desk.undo.undo(DeckDesk.WHO, answer.id());

        assertThat(desk.rows()).isEqualTo(before);
        assertThat(undone.state()).isEqualTo("undone");
        assertThat(undone.undoneby()).isEqualTo("tariffs");
        assertThatThrownBy(() -> desk.undo.undo(DeckDesk.WHO, answer.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void anImportIsNotTakenBackUnderALaterOneNorWhenItIsInForce() {
        ImportAnswer first = desk.apply(merge(), "prefix,price\n48,0.90\n");
        DeckOrder later = new DeckOrder(84, "out", 43, DeckDesk.DAY.plusDays(1), false, Optional.empty());
        ImportAnswer second = desk.apply(later, "prefix,price\n48,0.95\n");
        DeckOrder today = new DeckOrder(84, "out", 44, DeckDesk.TODAY, false, Optional.empty());
        ImportAnswer third = desk.apply(today, "prefix,price\n48,0.95\n");

        assertThatThrownBy(() -> desk.undo.undo(DeckDesk.WHO, first.id()))
                .hasMessageContaining("A later import of this provider and direction, " + third.id());
        assertThatThrownBy(() -> desk.undo.undo(DeckDesk.WHO, third.id())).hasMessageContaining("is in force since");
        assertThatThrownBy(() -> desk.undo.undo(DeckDesk.WHO, 999_999)).hasMessage("There is no import 999999");
        assertThat(second.id()).isLessThan(third.id());
    }

    @Test
    void whatOthersGaveToItsTariffsKeepsAnImport() {
        ImportAnswer answer = desk.apply(merge(), "prefix,name,price\n49,Germany,0.90\n");
        desk.run(
                "insert into code (id, provider_id, direction, prefix, name, tariff_id, from_date) select 7, 84, 'out',"
                        + " '4930', 'Berlin', id, date '2027-05-01' from tariff where name = 'Germany'");

        assertThatThrownBy(() -> desk.undo.undo(DeckDesk.WHO, answer.id()))
                .hasMessage("The code with the id 7 was given to one of its tariffs since");
    }

    @Test
    void whatAnExportWritesAnImportFindsUnchanged() throws Exception {
        desk.apply(merge(), "prefix,name,price,increments,connectioncost,currency\n49,=Germany,0.0125,60/6,0.1,USD\n");

        String csv = WrittenCsv.of(desk.export.export(84, "out", 43, 0, DeckDesk.DAY));
        ImportAnswer again =
                desk.compare(new DeckOrder(84, "out", 43, DeckDesk.DAY.plusDays(1), true, Optional.empty()), csv);

        assertThat(csv)
                .startsWith("prefix,name,price,unit,currency,connectioncost,minimumcost,firststep,roundto\r\n")
                .contains("49,'=Germany,0.0125,minute,USD,0.1,0,60,6\r\n");
        assertThat(again.unchanged()).isEqualTo(6);
        assertThat(again.rows()).isEmpty();
    }

    @Test
    void whatTheDeckDoesNotStateStaysAsItWas() {
        desk.run("update tariff_parameters set round_to = 30, round_first_minute = true, free_seconds = 3,"
                + " minimum_cost = 0.05 where tariff_id = 1003");

        desk.apply(merge(), "prefix,price\n48,1\n");

        assertThat(desk.rows("select price, round_to, round_first_minute, free_seconds, minimum_cost"
                        + " from tariff_parameters where tariff_id = 1003 and active_date = date '2027-04-01'"))
                .singleElement()
                .asString()
                .matches("1.0000000000\\|30\\|(TRUE|true|1)\\|3\\|0.0500000000\\|");
    }

    @Test
    void aNewPrefixIsNeverInTheCurrencyOfItsNeighbour() {
        desk.apply(merge(), "prefix,price,currency\n49,1,USD\n");
        DeckOrder later = new DeckOrder(84, "out", 43, DeckDesk.DAY.plusDays(1), false, Optional.empty());

        ImportAnswer answer = desk.compare(later, "prefix,price\n4930,1\n49,2\n");

        assertThat(answer.rows()).extracting(DeckRowAnswer::change).containsExactly("rejected", "raised");
        assertThat(answer.rows().get(0).reason()).startsWith("nothing says its currency");
    }

    @Test
    void theListTellsWhoImportedWhatAndWhen() {
        desk.apply(merge(), "prefix,name,price\n49,Germany,0.90\n");

        assertThat(desk.decks.list(0, Page.ALL)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("done");
            assertThat(row.importedby()).isEqualTo("tariffs");
            assertThat(row.added()).isEqualTo(1);
            assertThat(row.activedate()).isEqualTo(LocalDate.of(2027, 4, 1));
            assertThat(row.filename()).isEqualTo("deck.csv");
        });
    }
}
