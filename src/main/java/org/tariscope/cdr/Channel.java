package org.tariscope.cdr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of Asterisk's channels, {@code PJSIP/trunk-kyivstar-00000a12}, and the peers that they belong to. */
final class Channel {
    /** What Asterisk adds while it renames a channel, and the half of a Local channel. */
    private static final Pattern MARKS = Pattern.compile("(<(?:ZOMBIE|MASQ)>|;[12])+$");

    /** What makes the name unique: eight digits in most technologies, fewer on lines and in IAX2. */
    private static final Pattern COUNTER = Pattern.compile("-[0-9a-f]{8,}$");

    private static final Pattern SHORT_COUNTER = Pattern.compile("^((?:DAHDI|Zap|IAX2|mISDN|OOH323)/.+)-[0-9a-f]+$");

    /** On ISDN the name has the number that is called, behind the span. */
    private static final Pattern SPAN = Pattern.compile("^(DAHDI/i[0-9]+)/.*$");

    private Channel() {}

    static String peer(String channel) {
        String name = isMarked(channel) ? MARKS.matcher(channel).replaceFirst("") : channel;
        String peer = COUNTER.matcher(name).replaceFirst("");
        Matcher counted = SHORT_COUNTER.matcher(name);
        if (counted.matches()) {
            peer = counted.group(1);
        }
        Matcher span = SPAN.matcher(peer);
        return span.matches() ? span.group(1) : peer;
    }

    /** Most are not, and the search for marks goes through all of a name. */
    private static boolean isMarked(String channel) {
        return channel.endsWith(">") || channel.endsWith(";1") || channel.endsWith(";2");
    }
}
