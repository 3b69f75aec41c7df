package org.tariscope.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.http.Parameters;
import org.tariscope.tariff.ProviderAnswer;
import org.tariscope.tariff.Providers;

/** One provider: Add and Edit. */
@Named
@ViewScoped
public class ProviderPage extends PartPage<ProviderAnswer> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Providers providers;

    @Override
    protected ProviderAnswer read(long wanted) {
        return providers.get(wanted);
    }

    @Override
    protected void fill(ProviderAnswer part) {
        getForm().put("name", part.name());
        getForm().put("description", part.description());
        getForm().put("main", part.main());
    }

    @Override
    protected ProviderAnswer save(Optional<ProviderAnswer> known, Parameters in) {
        return known.map(seen -> providers.save(visitor.who(), seen, in))
                .orElseGet(() -> providers.save(visitor.who(), in));
    }

    @Override
    protected String method() {
        return "providers.save";
    }

    @Override
    protected AdminPage table() {
        return AdminPage.PROVIDERS;
    }
}
