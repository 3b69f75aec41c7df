package org.tariscope.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All methods of the API, by name. Immutable. */
public final class Catalogue {
    private final Map<String, MethodDescription> byName = new HashMap<>();
    private final Map<String, MethodDescription> bySpelling = new HashMap<>();
    private final List<MethodDescription> methods;

    public Catalogue(Collection<MethodDescription> descriptions) {
        List<MethodDescription> sorted = new ArrayList<>(descriptions);
        sorted.sort(Comparator.comparing(MethodDescription::name));
        methods = List.copyOf(sorted);
        methods.forEach(this::add);
    }

    private void add(MethodDescription method) {
        byName.put(method.name(), method);
        List<String> names = new ArrayList<>(method.aliases());
        names.add(method.name());
        for (String name : names) {
            if (bySpelling.put(name, method) != null) {
                throw new IllegalArgumentException("Two methods are named " + name);
            }
            bySpelling.put(name.replace('.', '/'), method);
        }
    }

    /** The same methods, which pass over parameters that they do not have. */
    public Catalogue lenient() {
        return new Catalogue(methods.stream().map(MethodDescription::lenient).toList());
    }

    /** All methods, ordered by name. */
    public List<MethodDescription> methods() {
        return methods;
    }

    /** The method of this dotted name. */
    public Optional<MethodDescription> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The method behind a path below the base, dotted or with slashes, without slashes at its ends and format segment. */
    public Optional<MethodDescription> at(String path) {
        return Optional.ofNullable(bySpelling.get(path));
    }

    /** Names of the methods that want a right of their own, and the further rights that methods ask for; ordered. */
    public List<String> rights() {
        Stream<String> own = methods.stream()
                .filter(method -> method.access() == Access.RIGHT)
                .map(MethodDescription::name);
        Stream<String> further = methods.stream().flatMap(method -> method.furtherRights().stream());
        return Stream.concat(own, further).sorted().toList();
    }
}
