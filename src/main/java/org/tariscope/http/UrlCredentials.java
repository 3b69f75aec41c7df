package org.tariscope.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds passwords in query strings, which proxies and servers write into their logs. */
final class UrlCredentials {
    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "pass", "secret");

    private UrlCredentials() {}

    /** Only methods that take a secret are looked at: elsewhere such a name is just unknown. */
    static void refuse(MethodDescription method, List<RawMember> members) {
        Set<String> secrets = names(method);
        if (secrets.isEmpty()) {
            return;
        }
        for (RawMember member : members) {
            String name = InputName.fold(member.name());
            if (secrets.contains(name) || PASSWORDS.contains(name)) {
                throw new Refusal(
                        ProblemType.CREDENTIALS_IN_URL,
                        InputName.shown(member.name()) + " does not belong into the URL");
            }
        }
    }

    private static Set<String> names(MethodDescription method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.parameters()) {
            if (parameter.type() instanceof ParameterType.Secret) {
                names.addAll(parameter.spellings());
            }
        }
        return names;
    }
}
