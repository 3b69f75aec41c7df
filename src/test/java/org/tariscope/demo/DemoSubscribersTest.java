package org.tariscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tariscope.demo.LoadedDemo.TODAY;
import static org.tariscope.demo.LoadedDemo.number;
import static org.tariscope.demo.LoadedDemo.texts;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class DemoSubscribersTest {
    private static final String FOREVER = "date '9999-12-31'";

    @Test
    void thereIsEnoughOfEverything() throws SQLException {
        assertThat(number("select count(*) from node")).isEqualTo(3);
        assertThat(number("select count(*) from department")).isGreaterThanOrEqualTo(25);
        assertThat(number("select count(*) from subscriber")).isEqualTo(3_000);
        assertThat(number("select count(*) from account where closed_on is not null"))
                .isBetween(3L, 100L);
        assertThat(number("select count(*) from number_plan")).isPositive();
        assertThat(number("select count(*) from subscriber_plan")).isGreaterThan(3_050);
        assertThat(texts("select distinct plan_id from subscriber_plan order by plan_id"))
                .containsExactly("41", "42", "43", "44", "45");
        assertThat(texts("select distinct subscriber_type from subscriber order by subscriber_type"))
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(number("select count(*) from subscriber where account_number <> cast(id as char(20))"))
                .isBetween(10L, 300L);
    }

    @Test
    void subscribersOfTheGuideAreThere() throws SQLException {
        assertThat(texts("select id from subscriber where id in (1234, 2928, 6169, 6193, 7334) order by id"))
                .containsExactly("1234", "2928", "6169", "6193", "7334");
        assertThat(texts("select subscriber_type from subscriber where id = 6169"))
                .containsExactly("1");
        assertThat(texts("select subscriber_type, email from subscriber where id = 1234"))
                .containsExactly("0 olena.shevchenko@example.com");
        assertThat(texts("select n.name from pbx p join node n on n.id = p.node_id where p.id = 292"))
                .containsExactly("Київ");
    }

    @Test
    void exactlyTwoSubscribersShareAnEmail() throws SQLException {
        assertThat(
                        texts(
                                """
                        select min(id), max(id), count(*) from subscriber where folded_email is not null
                        group by folded_email having count(*) > 1
                        order by min(id)
                        """))
                .containsExactly("2101 2102 2");
    }

    @Test
    void emailsAreOfNobody() throws SQLException {
        assertThat(texts("select distinct email from subscriber where email is not null order by email"))
                .allMatch(email -> email.matches("[A-Za-z0-9.]+@example\\.(com|org)"));
    }

    @Test
    void the2001OfPbx292IsFree() throws SQLException {
        assertThat(number("select count(*) from phone_number where pbx_id = 292 and dn = '2001'"))
                .isZero();
        assertThat(number("select count(*) from phone_number where pbx_id = 292 and dn = '2002'"))
                .isPositive();
    }

    @Test
    void everybodyHasOneToThreeNumbersOnPbxsOfTheOwnNode() throws SQLException {
        assertThat(
                        texts(
                                """
                        select s.id from subscriber s left join phone_number p on p.subscriber_id = s.id
                        group by s.id having count(p.id) not between 1 and 3
                        order by s.id
                        """))
                .isEmpty();
        assertThat(
                        texts(
                                """
                        select n.id from phone_number n
                        join pbx p on p.id = n.pbx_id
                        join subscriber s on s.id = n.subscriber_id
                        join department d on d.id = s.department_id
                        where d.node_id <> p.node_id
                        order by n.id
                        """))
                .isEmpty();
        assertThat(texts("select distinct char_length(dn) from phone_number order by char_length(dn)"))
                .containsExactly("3", "4", "5");
    }

    @Test
    void aDnIsHeldByOneAtATime() throws SQLException {
        String same =
                """
                select a.id from phone_number a
                join phone_number b on b.pbx_id = a.pbx_id and b.dn = a.dn and b.id <> a.id
                where\s""";
        assertThat(texts(same + "a.from_date <= coalesce(b.to_date, " + FOREVER
                        + ") and b.from_date <= coalesce(a.to_date, " + FOREVER + ") order by a.id"))
                .isEmpty();
        assertThat(texts(same + "a.to_date < b.from_date and a.subscriber_id <> b.subscriber_id order by a.id"))
                .hasSizeGreaterThan(20);
    }

    @Test
    void departmentsAreTreesWithTheNodesNameAtTheRoot() throws SQLException {
        assertThat(
                        texts(
                                """
                        select d.id from department d left join department p on p.id = d.parent_id
                        where d.path <> concat(coalesce(p.path, '/'), d.id, '/') or p.node_id <> d.node_id
                        order by d.id
                        """))
                .isEmpty();
        assertThat(
                        texts(
                                "select d.name from department d join node n on n.id = d.node_id and n.name = d.name where d.parent_id is null order by d.id"))
                .containsExactly("Київ", "Berlin", "İstanbul");
        assertThat(number("select max(char_length(path) - char_length(replace(path, '/', ''))) from department"))
                .isGreaterThanOrEqualTo(5);
        assertThat(texts("select distinct time_zone from node order by time_zone"))
                .allMatch(zone -> ZoneId.getAvailableZoneIds().contains(zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ґалаґан",
                "Łukasz",
                "Größ",
                "Çağlar",
                "欧阳",
                "𠮷田",
                "فاطمة",
                "Παπαδάκης",
                "ბერიძე",
                "김",
                "כהן",
                "शर्मा",
                "Nguyễn",
                "'"
            })
    void namesOfEveryAlphabetSurvive(String part) throws SQLException {
        assertThat(texts("select full_name from subscriber order by id")).anyMatch(name -> name.contains(part));
    }

    @Test
    void whoHasComeIsConnectedForADayAtLeastAndTenYearsAtMost() throws SQLException {
        assertThat(texts("select min(connection_date), max(connection_date) from subscriber"))
                .allSatisfy(both -> assertThat(both)
                        .isBetween(TODAY.minusDays(3_650) + " ", TODAY.minusDays(3_400) + " " + TODAY.minusDays(1)))
                .allMatch(both -> both.endsWith(TODAY.minusDays(1).toString()));
        assertThat(
                        number(
                                """
                        select count(*) from subscriber s where not exists (
                            select 1 from subscriber_plan p
                            where p.subscriber_id = s.id and p.from_date = s.connection_date)
                        """))
                .isZero();
    }

    @Test
    void firmsHaveBanksAndCodesAndPeopleBirthdays() throws SQLException {
        assertThat(
                        number(
                                "select count(*) from subscriber where subscriber_type in (1, 3) and (edrpou is null or bank_account is null)"))
                .isZero();
        assertThat(number("select count(*) from subscriber where subscriber_type in (0, 4) and birthday is null"))
                .isZero();
    }

    @Test
    void sameDayGivesTheSameSubscribers() {
        List<Customer> once = new Customers(TODAY).all();
        assertThat(new Customers(TODAY).all()).isEqualTo(once);
        Set<String> names = new HashSet<>();
        once.forEach(customer -> names.add(customer.identity().name()));
        assertThat(names).hasSizeGreaterThan(1_000);
        List<Customer> later = new Customers(TODAY.plusDays(1)).all();
        for (int i = 0; i < once.size(); i++) {
            assertThat(later.get(i).identity()).isEqualTo(once.get(i).identity());
            assertThat(later.get(i).connected())
                    .isEqualTo(once.get(i).connected().plusDays(1));
        }
    }
}
