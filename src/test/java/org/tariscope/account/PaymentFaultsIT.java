package org.tariscope.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tariscope.Fault;
import org.tariscope.FaultyLine;
import org.tariscope.server.Request;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;
import org.tariscope.server.Wire.Reply;

/**
 * Payments over a line to the database that fails: the answer says what can be known, the repetition with the same key tells
 * the rest, each payment is booked once, and the connections that broke leave no gap in the pool.
 */
@ExtendWith(ServerUnderTest.class)
@EnabledIfSystemProperty(named = "it.name", matches = ".*-mariadb")
class PaymentFaultsIT {
    private static final int CUTS = Boolean.getBoolean("long") ? 100 : 5;
    private static final int MORE_THAN_THE_POOL_HAS = 20;

    private final FaultyLine line = ServerUnderTest.line();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private long subscriber;
    private Connection root;

    @BeforeEach
    void makeASubscriber() throws SQLException {
        subscriber = newSubscriber();
        root = DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + Integer.getInteger("it.mariadb.port") + "/tariscope", "root", "");
    }

    @AfterEach
    void mend() throws SQLException {
        line.mend();
        clients.shutdown();
        root.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void cutOffAtTheCommitNobodyKnowsWhetherItIsBookedAndTheRepetitionTells(Fault.Kind kind) throws SQLException {
        for (int i = 0; i < CUTS; i++) {
            String payment = UUID.randomUUID().toString();
            Fault fault = line.expect(Fault.atCommit(kind, bank(payment)));
            Reply reply = pay(payment);
            assertThat(fault.happened()).isTrue();
            assertUnknown(reply);
            assertThat(booked(payment)).isEqualTo(kind == Fault.Kind.CUT_AFTER ? 1 : 0);
            assertThat(repeat(payment).header("Idempotency-Replayed"))
                    .isEqualTo(kind == Fault.Kind.CUT_AFTER ? "true" : "");
        }
        assertAllIsWell(CUTS);
    }

    /** One command of a payment after the other, from the look for its key on, until one payment gets through. */
    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whereverTheLineIsCutTheAnswerIsTrueAndTheRepetitionIsBookedOnce(Fault.Kind kind) throws SQLException {
        int command = 0;
        Fault fault;
        do {
            command++;
            String payment = UUID.randomUUID().toString();
            fault = line.expect(Fault.atCommand(kind, payment, command));
            Reply reply = pay(payment);
            line.mend();
            long booked = booked(payment);
            assertThat(reply.status() == 200 ? "booked" : reply.problem())
                    .as("command %s: %s", command, reply.body())
                    .isIn("outcome-unknown", booked == 1 ? "booked" : "database-unavailable");
            repeat(payment);
        } while (fault.happened());
        assertThat(command).isGreaterThan(10);
        assertAllIsWell(command);
    }

    /**
     * The server gives a hanging line up after 15 s, and the database a transaction that it hears nothing of after 10 s. What
     * hangs before its commit holds the end of the audit's chain, so that nobody can change anything; so it comes last.
     */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void whereTheLineHangsEverybodyIsAnsweredAndNothingStaysLocked() throws Exception {
        List<CompletableFuture<Void>> answered = new ArrayList<>();
        for (Hanging payment : List.of(
                new Hanging(newSubscriber(), "database-unavailable", Fault.Kind.HANGS_BEFORE),
                new Hanging(newSubscriber(), "outcome-unknown", Fault.Kind.HANGS_AFTER),
                new Hanging(newSubscriber(), "outcome-unknown", Fault.Kind.HANGS_BEFORE))) {
            answered.add(CompletableFuture.runAsync(payment::payAndRepeat, clients));
            payment.awaitFault();
        }
        assertThat(atOnce(() ->
                        Request.get("/api/tariffs/plans").token(Users.demo()).send()))
                .containsOnly(200);
        for (CompletableFuture<Void> payment : answered) {
            payment.get(60, TimeUnit.SECONDS);
        }
        assertAllIsWell(0);
    }

    /** A payment whose line hangs: at its commit where nobody can know then, or else where it is written into the ledger. */
    private final class Hanging {
        private final long payer;
        private final String problem;
        private final String payment = UUID.randomUUID().toString();
        private final Fault fault;

        Hanging(long payer, String problem, Fault.Kind kind) {
            this.payer = payer;
            this.problem = problem;
            fault = line.expect(
                    problem.equals("outcome-unknown")
                            ? Fault.atCommit(kind, bank(payment))
                            : Fault.atCommand(kind, bank(payment), 1));
        }

        void awaitFault() throws InterruptedException {
            for (int tries = 0; !fault.happened(); tries++) {
                assertThat(tries).isLessThan(500);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }

        void payAndRepeat() {
            long begun = System.nanoTime();
            Reply reply = pay(payer, payment);
            assertThat(fault.happened()).isTrue();
            assertThat(reply.problem()).as(reply.body()).isEqualTo(problem);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(17));
            Reply again = pay(payer, payment);
            while (again.status() != 200) {
                assertThat(again.problem()).as(again.body()).isIn("idempotency-in-progress", "busy");
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
                again = pay(payer, payment);
            }
        }
    }

    private static void assertUnknown(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("outcome-unknown");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }

    /** The same again, with the line whole: booked, and booked once. */
    private Reply repeat(String payment) throws SQLException {
        Reply reply = pay(payment);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(booked(payment)).isEqualTo(1);
        return reply;
    }

    /**
     * The account has as many payments as were made, account and audit agree with it, and more requests at once than the pool
     * has connections are answered.
     */
    private void assertAllIsWell(int payments) throws SQLException {
        assertThat(number("select count(*) from ledger where subscriber_id = " + subscriber))
                .isEqualTo(payments);
        assertThat(number(
                        "select coalesce(sum(payment), 0) * 100 from account_day where subscriber_id = " + subscriber))
                .isEqualTo(payments);
        assertThat(number("select count(*) from audit where action = 'accounts.payment' and object = 'subscriber "
                        + subscriber + "'"))
                .isEqualTo(payments);
        assertThat(atOnce(() -> pay(UUID.randomUUID().toString()))).containsOnly(200);
    }

    /** The status of each answer to more requests than the pool has connections. */
    private List<Integer> atOnce(Supplier<Reply> request) {
        List<CompletableFuture<Reply>> replies = IntStream.range(0, MORE_THAN_THE_POOL_HAS)
                .mapToObj(i -> CompletableFuture.supplyAsync(request, clients))
                .toList();
        return replies.stream().map(CompletableFuture::join).map(Reply::status).toList();
    }

    private static long newSubscriber() {
        Reply reply = Request.post("/api/subscriber/create")
                .token(Users.demo())
                .json("{\"fullname\":\"Платник\",\"departmentid\":109}")
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Users.object(reply).getJsonNumber("id").longValueExact();
    }

    private Reply pay(String payment) {
        return pay(subscriber, payment);
    }

    private static Reply pay(long payer, String payment) {
        return Request.post("/api/accounts/payment")
                .token(Users.demo())
                .header("Idempotency-Key", payment)
                .json("{\"id\":" + payer + ",\"paymentday\":\"2023-06-02\",\"payment\":0.01,\"bank\":\"" + bank(payment)
                        + "\"}")
                .send();
    }

    /** Only the ledger gets to hear it, while the key is looked for before. */
    private static String bank(String payment) {
        return "Bank " + payment.substring(24);
    }

    private long booked(String payment) throws SQLException {
        try (PreparedStatement select = root.prepareStatement("select count(*) from ledger where bank = ?")) {
            select.setString(1, bank(payment));
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement select = root.prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
