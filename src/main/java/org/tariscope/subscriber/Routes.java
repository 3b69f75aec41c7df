package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/**
 * Keeps the routes of the PBXs. The PBX's row is held while one of its routes is changed, so that what a change looked up
 * stays true until it is done.
 */
@ApplicationScoped
@Transactional
public class Routes {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    AuditLog audit;

    /** The routes of a PBX, or all of them for 0, ordered by id. */
    List<RouteAnswer> list(long pbxId, Page page) {
        List<Route> routes = page.of(entities.createQuery(
                        "select r from Route r where r.pbxId between :first and :last order by r.id", Route.class)
                .setParameter("first", pbxId)
                .setParameter("last", pbxId == 0 ? Long.MAX_VALUE : pbxId));
        Map<Long, List<ReplacementAnswer>> replacements =
                replacements(routes.stream().map(Route::id).toList());
        return routes.stream()
                .map(route -> route.answer(replacements.getOrDefault(route.id(), List.of())))
                .toList();
    }

    /** Makes a route, or changes the fields that were sent; 409 where the name is another one's on the same PBX. */
    RouteAnswer save(Who who, Parameters in) {
        RouteRules.check(in);
        hold(in.id("pbxid"));
        Optional<Route> known = in.optionalId("id").map(this::find);
        Optional<RouteAnswer> before = known.map(this::answer);
        known.map(Route::pbxId).filter(pbx -> pbx != in.id("pbxid")).ifPresent(Routes::refuseMoved);
        refuseTaken(in.id("pbxid"), in.text("name"), in.optionalId("id").orElse(0L));
        List<ReplacementAnswer> sent = in.items("replacementlist", Parameters.class).stream()
                .map(ReplacementAnswer::of)
                .toList();
        refuseUnknownProviders(in.optionalId("providerid"), sent);
        Route route = known.orElseGet(() -> new Route(in.id("pbxid"), in.text("name")));
        apply(route, in);
        entities.persist(route);
        entities.flush();
        if (in.has("replacementlist")) {
            replace(route.id(), sent);
        }
        return recorded(who, before, answer(route));
    }

    private static void apply(Route route, Parameters in) {
        route.rename(in.text("name"));
        if (in.has("providerid")) {
            route.leadTo(in.optionalId("providerid"));
        }
        if (in.has("accesscode")) {
            route.dial(in.optionalText("accesscode").orElse(""));
        }
        if (in.has("description")) {
            route.describe(in.optionalText("description"));
        }
    }

    /** Those that were there are changed in their places: no key is taken away and given again in one transaction. */
    private void replace(long routeId, List<ReplacementAnswer> sent) {
        List<Replacement> known = stored(List.of(routeId));
        for (int i = 0; i < sent.size(); i++) {
            if (i < known.size()) {
                known.get(i).become(sent.get(i));
            } else {
                entities.persist(new Replacement(routeId, i, sent.get(i)));
            }
        }
        known.stream().skip(sent.size()).forEach(entities::remove);
        entities.flush();
    }

    private RouteAnswer recorded(Who who, Optional<RouteAnswer> before, RouteAnswer after) {
        audit.record(
                who,
                new AuditEntry(
                        "routes.save",
                        "route " + after.id(),
                        "ok",
                        before.map(Routes::text).orElse(""),
                        text(after)));
        return after;
    }

    /** {@code id=1, pbxid=292, …}. */
    private static String text(RouteAnswer state) {
        String text = state.toString();
        return text.substring(text.indexOf('[') + 1, text.length() - 1);
    }

    /** Waits for the change under way. Before anything is read: MariaDB shows what was there at the first reading. */
    private void hold(long pbxId) {
        if (entities.find(Pbx.class, pbxId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw noSuch("PBX " + pbxId);
        }
    }

    private Route find(long id) {
        return Optional.ofNullable(entities.find(Route.class, id)).orElseThrow(() -> noSuch("route " + id));
    }

    private RouteAnswer answer(Route route) {
        return route.answer(replacements(List.of(route.id())).getOrDefault(route.id(), List.of()));
    }

    private Map<Long, List<ReplacementAnswer>> replacements(List<Long> routes) {
        return stored(routes).stream()
                .collect(Collectors.groupingBy(
                        Replacement::routeId, Collectors.mapping(Replacement::answer, Collectors.toList())));
    }

    private List<Replacement> stored(List<Long> routes) {
        if (routes.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from Replacement r where r.routeId in :routes order by r.routeId, r.position",
                        Replacement.class)
                .setParameter("routes", routes)
                .getResultList();
    }

    private static void refuseMoved(long pbxId) {
        throw Refusal.of(ProblemType.CONFLICT, "pbxid", "is " + pbxId + "; a route keeps its PBX");
    }

    private void refuseTaken(long pbxId, String name, long id) {
        entities.createQuery(
                        "select r.id from Route r where r.pbxId = :pbx and r.name = :name and r.id <> :id", Long.class)
                .setParameter("pbx", pbxId)
                .setParameter("name", name)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(ProblemType.CONFLICT, "name", "belongs to route " + other + " of PBX " + pbxId);
                });
    }

    private void refuseUnknownProviders(Optional<Long> ofRoute, List<ReplacementAnswer> replacements) {
        Set<Long> named = new TreeSet<>();
        ofRoute.ifPresent(named::add);
        replacements.stream()
                .map(ReplacementAnswer::providerid)
                .flatMap(provider -> Optional.ofNullable(provider).stream())
                .forEach(named::add);
        for (long provider : named) {
            long found = entities.createQuery("select count(p) from Provider p where p.id = :id", Long.class)
                    .setParameter("id", provider)
                    .getSingleResult();
            if (found == 0) {
                throw noSuch("provider " + provider);
            }
        }
    }

    private static Refusal noSuch(String what) {
        return new Refusal(ProblemType.NOT_FOUND, "There is no " + what);
    }
}
