package org.tariscope.subscriber;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads all that is kept of one subscriber. */
@ApplicationScoped
@Transactional
public class SubscriberCards {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Resource(lookup = "java:app/jdbc/tariff")
    DataSource database;

    /** Empty: there is no such subscriber. */
    public Optional<SubscriberCard> card(long id) {
        return Optional.ofNullable(entities.find(Subscriber.class, id)).map(this::card);
    }

    private SubscriberCard card(Subscriber subscriber) {
        Department department = entities.find(Department.class, subscriber.departmentId());
        String path = entities.createQuery(
                        "select d from Department d where :path like concat(d.path, '%') order by length(d.path), d.id",
                        Department.class)
                .setParameter("path", department.path())
                .getResultStream()
                .map(Department::name)
                .collect(Collectors.joining(" / "));
        return new SubscriberCard(
                subscriber.answer(),
                subscriber.version(),
                subscriber.connectionDate(),
                subscriber.bankName(),
                department.id(),
                path,
                entities.find(Node.class, department.nodeId()).answer());
    }

    /** The subscriber's numbers, those without an end and the latest first. */
    public List<SubscriberCard.Number> numbers(long id) {
        String sql =
                """
                select n.id, n.dn, n.description, p.name, n.from_date, n.to_date, (
                    select max(l.name) from number_plan m join plan l on l.id = m.plan_id
                    where m.phone_number_id = n.id and m.from_date = (
                        select max(o.from_date) from number_plan o where o.phone_number_id = n.id))
                from phone_number n join pbx p on p.id = n.pbx_id
                where n.subscriber_id = ?
                order by case when n.to_date is null then 0 else 1 end, n.from_date desc, n.id desc
                """;
        return read(
                sql,
                id,
                row -> new SubscriberCard.Number(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7)));
    }

    /** The subscriber's rate plans, the latest first. */
    public List<SubscriberCard.PlanPeriod> plans(long id) {
        String sql =
                """
                select s.from_date, s.plan_id, p.name
                from subscriber_plan s join plan p on p.id = s.plan_id
                where s.subscriber_id = ?
                order by s.from_date desc
                """;
        return read(
                sql,
                id,
                row -> new SubscriberCard.PlanPeriod(
                        row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3)));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, long id, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.of(found));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("The subscriber could not be read", failed);
        }
    }
}
