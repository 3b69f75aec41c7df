package org.tariscope.call;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Files as Asterisk writes them, of calls of the subscribers of {@link CallDesk}. */
final class MasterCsv {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private MasterCsv() {}

    /** Calls of a month in the order of their ends, as Asterisk writes them: not in that of their starts. */
    static String of(int records, long seed) {
        Random random = new Random(seed);
        StringBuilder file = new StringBuilder();
        LocalDateTime time = LocalDateTime.of(2026, 11, 1, 1, 0);
        for (int i = 0; i < records; i++) {
            time = time.plusSeconds(random.nextInt(500));
            int seconds = random.nextInt(900);
            String number = random.nextBoolean() ? "067" + (1_000_000 + random.nextInt(9_000_000)) : "04822" + i;
            boolean answered = random.nextInt(10) > 0;
            file.append(record(
                    "20" + String.format("%02d", 1 + random.nextInt(3)),
                    number,
                    time.minusSeconds(seconds),
                    seconds,
                    answered,
                    i));
        }
        return file.toString();
    }

    static String record(String caller, String dialled, LocalDateTime answer, int seconds, boolean answered, int id) {
        String start = answer.minusSeconds(5).format(STAMP);
        return "\"\",\"" + caller + "\",\"" + dialled + "\",\"from-internal\",\"\",\"PJSIP/" + caller
                + "-0000000a\",\"PJSIP/trunk-0000000b\",\"Dial\",\"x\",\"" + start + "\",\""
                + (answered ? answer.format(STAMP) : "") + "\",\""
                + answer.plusSeconds(seconds).format(STAMP) + "\"," + (seconds + 5) + "," + (answered ? seconds : 0)
                + ",\"" + (answered ? "ANSWERED" : "NO ANSWER") + "\",\"DOCUMENTATION\",\"1793000000." + id
                + "\",\"\"\n";
    }
}
