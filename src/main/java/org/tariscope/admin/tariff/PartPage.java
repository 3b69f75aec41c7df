package org.tariscope.admin.tariff;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tariscope.admin.AdminPage;
import org.tariscope.admin.Destination;
import org.tariscope.admin.Faces;
import org.tariscope.admin.Notices;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.http.BadValue;
import org.tariscope.http.Catalogue;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.TypedForm;

/** What the pages of one small part of the price list share: it is read once, and who saves second is told. */
public abstract class PartPage<T extends Record> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    protected transient Visitor visitor;

    @Inject
    protected transient Notices notices;

    @Inject
    transient Catalogue catalogue;

    private final Map<String, Object> form = new HashMap<>();
    private long id;
    private T seen;
    private T meanwhile;

    /** The part with this id; 404 where there is none. */
    protected abstract T read(long wanted);

    /** Puts what is there into the form. */
    protected abstract void fill(T part);

    /** Makes the part, or saves it where it is still as it was seen. */
    protected abstract T save(Optional<T> known, Parameters in);

    /** The method of the API that saves such parts. */
    protected abstract String method();

    /** Where to go when it is saved. */
    protected abstract AdminPage table();

    /** What is typed, as the method takes it. */
    protected TypedForm typed() {
        TypedForm typed = new TypedForm();
        form.forEach((name, value) -> typed.with(name, value == null ? "" : value.toString()));
        return typed;
    }

    /** At which field of the form something is said that the method says of this parameter. */
    protected String field(String parameter) {
        return parameter.replaceFirst("[\\[.].*", "");
    }

    /** Reads the part that the address names, once. */
    public void open() {
        if (id > 0 && seen == null) {
            seen = read(id);
            fill(seen);
        }
    }

    /** Saves it and leads to the table; or says what is wrong and stays. */
    public String save() {
        if (!saved(typed())) {
            return null;
        }
        notices.sayNext("part.saved", String.valueOf(form.get("name")));
        return Destination.to(table());
    }

    /** Whether this was saved. */
    protected boolean saved(TypedForm typed) {
        visitor.require(Role.ADMINISTRATOR, Role.TARIFF_MANAGER);
        meanwhile = null;
        try {
            if (seen != null) {
                typed.with("id", String.valueOf(id));
            }
            Parameters in = typed.of(catalogue.named(method()).orElseThrow());
            seen = save(Optional.ofNullable(seen), in);
            return true;
        } catch (Refusal refusal) {
            showMeanwhile(refusal);
            refusal.errors().forEach(this::say);
            return notices.done(() -> {
                if (refusal.errors().isEmpty()) {
                    throw refusal;
                }
                return false;
            });
        }
    }

    private void say(BadValue error) {
        String detail = notices.said(error.detail());
        if (error.name().matches("[a-z]+\\[\\d+]")) {
            int line = Integer.parseInt(error.name().replaceAll("\\D", "")) + 1;
            notices.refuse(field(error.name()), "part.line", String.valueOf(line), detail);
        } else {
            notices.refuse(field(error.name()), "part.wrong", detail);
        }
    }

    private void showMeanwhile(Refusal refusal) {
        if (refusal.type() != ProblemType.CONFLICT) {
            return;
        }
        Faces.status(409);
        if (seen != null && !read(id).equals(seen)) {
            meanwhile = read(id);
            seen = meanwhile;
        }
    }

    /** What is typed, by name. */
    public Map<String, Object> getForm() {
        return form;
    }

    /** The part as it was read; null while a new one is typed. */
    public T getSeen() {
        return seen;
    }

    /** What somebody else has saved while this page was open; null where nobody has. */
    public T getMeanwhile() {
        return meanwhile;
    }

    /** Whether the visitor may change it. */
    public boolean isOpenToChanges() {
        return visitor.may(Role.ADMINISTRATOR.stored(), Role.TARIFF_MANAGER.stored());
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }
}
