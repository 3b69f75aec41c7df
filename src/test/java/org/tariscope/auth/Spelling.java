package org.tariscope.auth;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tariscope.http.Format;
import org.tariscope.http.MethodDescription;

/**
 * One way to write a method's path, and the format in which it is answered.
 *
 * @param accept the Accept header that asks for the format where no segment does
 */
record Spelling(String path, Format format, Optional<String> accept) {
    /** Every spelling that the API takes: dots or slashes, aliases, format segment or header, final slash or none. */
    static List<Spelling> of(MethodDescription method) {
        List<Spelling> spellings = new ArrayList<>();
        for (String name : names(method)) {
            for (String end : List.of("", "/")) {
                spellings.add(new Spelling("/api/" + name + end, Format.JSON, Optional.empty()));
                spellings.add(new Spelling("/api/" + name + "/json" + end, Format.JSON, Optional.of("*/*")));
                spellings.add(new Spelling("/api/" + name + "/xml" + end, Format.XML, Optional.empty()));
                spellings.add(new Spelling("/api/" + name + end, Format.XML, Optional.of("application/xml")));
            }
        }
        return spellings;
    }

    private static Set<String> names(MethodDescription method) {
        Set<String> names = new LinkedHashSet<>();
        names.add(method.name());
        names.addAll(method.aliases());
        Set<String> all = new LinkedHashSet<>(names);
        names.forEach(name -> all.add(name.replace('.', '/')));
        return all;
    }

    /** Paths that look like the method's to somebody who decodes, cuts or normalises, and are nobody's. */
    static List<String> tricks(MethodDescription method) {
        String path = "/api/" + method.path();
        String last = method.path().substring(method.path().lastIndexOf('/') + 1);
        List<String> tricks = new ArrayList<>(List.of(
                path + ";x=1",
                path + "/;x=1",
                path + ";",
                "/api;x=1/" + method.path(),
                path + "//",
                "/api//" + method.path(),
                "/api/./" + method.path(),
                path + "/.",
                "/api/x/../" + method.path(),
                path + "/..",
                "/api/../api/" + method.path(),
                "/api/%2e/" + method.path(),
                path + "%2f",
                path + "%5c",
                "/api%2f" + method.path(),
                "/api%5c" + method.path(),
                path + "%00",
                path + "%00/",
                path + "%20",
                path + "/%20",
                "/api/%20" + method.path(),
                path + "%0a",
                path + "%3bx=1",
                path.substring(0, path.length() - 1) + "%" + Integer.toHexString(path.charAt(path.length() - 1)),
                "/api/" + method.path().toUpperCase(java.util.Locale.ROOT),
                "/API/" + method.path(),
                path + "/json/json",
                path + "/xml/json",
                path + "/xml/xml",
                path + "/XML/",
                path + "/Json",
                path + "/xml;x=1",
                path + "/xml//",
                path + ".xml",
                path + "/" + last,
                path + "."));
        if (method.path().contains("/")) {
            tricks.add("/api/" + method.path().replace("/", "%2f"));
            tricks.add("/api/" + method.path().replace("/", "%5c"));
            tricks.add("/api/" + method.path().replace("/", "//"));
            tricks.add("/api/" + method.path().replace("/", "/./"));
            tricks.add("/api/" + method.path().replace("/", ";x=1/"));
            tricks.add("/api/" + method.path().replace("/", "%2e"));
        }
        return tricks;
    }
}
