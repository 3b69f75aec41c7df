package org.tariscope.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tariscope.apiuser.GeneratedPassword;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.http.Upload;

/** Files that were sent by {@link UploadServlet} and wait for the form to be sent that wants them. */
@ApplicationScoped
public class PageUploads {
    /** A file that nobody has wanted for so long is let go, and so is the oldest where there are more than this. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST_KEPT = 8;
    private static final int MOST_KEPT_OF_ONE = 2;

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    private record Held(String key, long owner, Instant at, Upload upload) {}

    /** Keeps the file for this visitor, and answers under which name. */
    String keep(Visitor visitor, Upload upload) {
        long owner = visitor.session().administratorId();
        String key = GeneratedPassword.next();
        held.put(key, new Held(key, owner, clock.instant(), upload));
        letOldGo(owner);
        return key;
    }

    private void letOldGo(long owner) {
        List<Held> latestFirst = held.values().stream()
                .sorted(Comparator.comparing(Held::at).reversed())
                .toList();
        int all = 0;
        int own = 0;
        for (Held each : latestFirst) {
            boolean old = each.at().isBefore(clock.instant().minus(KEPT));
            boolean beyond = ++all > MOST_KEPT || each.owner() == owner && ++own > MOST_KEPT_OF_ONE;
            if ((old || beyond) && held.remove(each.key(), each)) {
                each.upload().close();
            }
        }
    }

    /** What the visitor's file is called and how long it is, while it waits; empty where there is none under this key. */
    public Optional<Upload> waiting(Visitor visitor, String key) {
        return Optional.ofNullable(key)
                .map(held::get)
                .filter(each -> each.owner() == visitor.session().administratorId())
                .map(Held::upload);
    }

    /** Hands over the visitor's file; whoever takes it closes it. 404 where it does not wait any more. */
    public Upload take(Visitor visitor, String key) {
        return waiting(visitor, key)
                .filter(found -> held.remove(key) != null)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "The file is not here any more: send it again"));
    }
}
