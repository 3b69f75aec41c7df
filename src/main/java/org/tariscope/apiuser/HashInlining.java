package org.tariscope.apiuser;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Asks the Java VM to compile the password hash as one piece. In a server that is starting, the VM compiles it while it knows
 * too little of it, leaves its inner calls as calls, and never comes back: each hash then takes twice the time for as long as
 * the server runs (docs/benchmarks.md). A VM that takes no such advice hashes as well, only slower.
 */
final class HashInlining {
    private static final Logger LOG = System.getLogger(HashInlining.class.getName());
    private static final String HASH = "com/password4j/Argon2Function.*";
    private static final String DIRECTIVES =
            "[{match: \"%s\", c2: {inline: [\"+%s\", \"+com/password4j/Utils.xor\"]}}]".formatted(HASH, HASH);

    private HashInlining() {}

    /** To be called before the first hash; whether the VM took the advice, now or before. */
    static boolean advise() {
        try {
            if (!tell("compilerDirectivesPrint").contains(HASH)) {
                addDirectives();
            }
            return tell("compilerDirectivesPrint").contains(HASH);
        } catch (JMException | IOException | RuntimeException notThisVm) {
            LOG.log(Level.DEBUG, "The Java VM takes no advice on how to compile the password hash", notThisVm);
            return false;
        }
    }

    private static void addDirectives() throws IOException, JMException {
        Path file = Files.createTempFile("hash", ".json");
        try {
            Files.writeString(file, DIRECTIVES);
            tell("compilerDirectivesAdd", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    private static String tell(String command, String... arguments) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName diagnostics = new ObjectName("com.sun.management:type=DiagnosticCommand");
        boolean plain = arguments.length == 0;
        Object[] given = plain ? new Object[0] : new Object[] {arguments};
        String[] types = plain ? new String[0] : new String[] {String[].class.getName()};
        return String.valueOf(server.invoke(diagnostics, command, given, types));
    }
}
