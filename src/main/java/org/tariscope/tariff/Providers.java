package org.tariscope.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.tariscope.audit.Who;
import org.tariscope.http.Page;
import org.tariscope.http.Parameters;

/** Keeps the providers. At most one of them is the main one: whoever makes another one it takes the mark off the old one. */
@ApplicationScoped
@Transactional
public class Providers {
    private static final String WHAT = "provider";

    @PersistenceContext(unitName = "main")
    EntityManager entities;

    @Inject
    PriceListChanges changes;

    /** All providers, ordered by id. */
    public List<ProviderAnswer> list(Page page) {
        return page.of(entities.createQuery("select p from Provider p order by p.id", Provider.class)).stream()
                .map(Provider::answer)
                .toList();
    }

    /** Makes a provider, or changes the fields that were sent; 409 where the name is another one's. */
    public ProviderAnswer save(Who who, Parameters in) {
        SentPart sent = new SentPart(in).newNeeds("name").notBlank("name");
        sent.refuseWrong();
        changes.begin();
        Optional<Provider> known = sent.id().map(id -> changes.find(Provider.class, WHAT, id));
        Optional<ProviderAnswer> before = known.map(Provider::answer);
        in.optionalText("name").ifPresent(name -> refuseTaken(name, sent.id().orElse(0L)));
        Provider provider = known.orElseGet(() -> new Provider(in.text("name")));
        in.optionalFlag("main").ifPresent(main -> mark(provider, main));
        in.optionalText("name").ifPresent(provider::rename);
        if (in.has("description")) {
            provider.describe(in.optionalText("description"));
        }
        entities.persist(provider);
        return changes.end(who, "providers.save", WHAT + " " + provider.id(), before, provider.answer());
    }

    /** The provider with this id; 404 where there is none. */
    public ProviderAnswer get(long id) {
        return changes.find(Provider.class, WHAT, id).answer();
    }

    /** As {@link #save(Who, Parameters)}; 409 where it is not as it was seen any more. */
    public ProviderAnswer save(Who who, ProviderAnswer seen, Parameters in) {
        changes.begin();
        PriceListChanges.refuseChanged(seen, get(seen.id()));
        return save(who, in);
    }

    private void refuseTaken(String name, long id) {
        entities.createQuery("select p.id from Provider p where p.name = :name and p.id <> :id", Long.class)
                .setParameter("name", name)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw SentPart.taken("name", WHAT, other);
                });
    }

    /** The database lets no two have the mark, not even until the transaction is over. */
    private void mark(Provider provider, boolean main) {
        if (main) {
            entities.createQuery("select p from Provider p where p.main = true", Provider.class)
                    .getResultStream()
                    .forEach(other -> other.markMain(false));
            entities.flush();
        }
        provider.markMain(main);
    }
}
