package org.tariscope.apiuser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class HashInliningTest {
    @Test
    @EnabledIf("isHotSpot")
    void theAdviceIsTakenOnceHoweverOftenItIsGiven() throws Exception {
        assertThat(HashInlining.advise()).isTrue();
        assertThat(HashInlining.advise()).isTrue();
        assertThat(Pattern.compile("matching: com/password4j/Argon2Function\\.")
                        .matcher(directives())
                        .results())
                .hasSize(1);
    }

    private static String directives() throws Exception {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "compilerDirectivesPrint",
                        new Object[0],
                        new String[0]));
    }

    static boolean isHotSpot() {
        return System.getProperty("java.vm.name").contains("HotSpot")
                || System.getProperty("java.vm.name").contains("OpenJDK");
    }
}
