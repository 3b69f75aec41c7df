package org.tariscope.apiuser;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** API users as a table wants them: some of them, in some order, found by a part of their name or description. */
@ApplicationScoped
public class ApiUserSearch {
    @PersistenceContext
    EntityManager entities;

    @Inject
    LiveTokens tokens;

    /** By what a table can be sorted. */
    public enum Column {
        USERNAME("foldedName"),
        DESCRIPTION("description"),
        ENABLED("enabled"),
        LAST_LOGIN("lastLoginAt"),
        LAST_ADDRESS("lastLoginAddress");

        private final String attribute;

        Column(String attribute) {
            this.attribute = attribute;
        }
    }

    /**
     * What is wanted.
     *
     * @param text a part of the name or the description, without regard to case; empty: all
     * @param first how many users to pass over
     * @param count how many users to answer at most
     */
    public record Order(String text, Column column, boolean descending, int first, int count) {}

    /** How many users the text finds. */
    @Transactional
    public long count(String text) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = build.createQuery(Long.class);
        Root<ApiUser> user = query.from(ApiUser.class);
        query.select(build.count(user)).where(holds(build, user, text));
        return entities.createQuery(query).getSingleResult();
    }

    /** Those users; equal ones in the order of their ids. */
    @Transactional
    public List<ApiUserAnswer> find(Order order) {
        CriteriaBuilder build = entities.getCriteriaBuilder();
        CriteriaQuery<ApiUser> query = build.createQuery(ApiUser.class);
        Root<ApiUser> user = query.from(ApiUser.class);
        Expression<?> sorted = user.get(order.column().attribute);
        query.select(user)
                .where(holds(build, user, order.text()))
                .orderBy(order.descending() ? build.desc(sorted) : build.asc(sorted), build.asc(user.get("id")));
        Map<Long, Long> live = tokens.counts();
        return entities.createQuery(query)
                .setFirstResult(order.first())
                .setMaxResults(order.count())
                .getResultStream()
                .map(found -> ApiUserAnswer.of(found, live.getOrDefault(found.id(), 0L)))
                .toList();
    }

    /** One user; empty where there is none with this id. */
    @Transactional
    public Optional<ApiUserAnswer> byId(long id) {
        return Optional.ofNullable(entities.find(ApiUser.class, id))
                .map(found -> ApiUserAnswer.of(found, tokens.counts().getOrDefault(id, 0L)));
    }

    private static Predicate holds(CriteriaBuilder build, Root<ApiUser> user, String text) {
        String part = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            return build.conjunction();
        }
        String pattern = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return build.or(
                build.like(user.get("foldedName"), pattern, '!'),
                build.like(build.lower(user.get("description")), pattern, '!'));
    }
}
