package org.tariscope.call;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tariscope.cdr.CdrField;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;
import org.tariscope.cdr.StampZone;
import org.tariscope.http.Parameters;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;

/** What a file of call records is: which PBX wrote it, in which format. */
public record CallImportOrder(long pbx, CdrFormat format, CdrOptions options) {
    private static final String COLUMNS = "columns";

    /** As the parameters of {@code calls.import} say. */
    static CallImportOrder of(Parameters given, Optional<String> charset) {
        CdrOptions options = new CdrOptions(
                charset,
                given.text("zone").equals("utc") ? StampZone.UTC : StampZone.NODE,
                columns(given.optionalTexts(COLUMNS).orElse(List.of())),
                given.text("pattern"));
        return new CallImportOrder(given.id("pbxid"), CdrFormat.of(given.text("format")), options);
    }

    /** As somebody has typed it into a page's form, by the names of the parameters of {@code calls.import}. */
    public static CallImportOrder typed(Map<String, String> typed) {
        return of(
                Parameters.ofTyped(
                        CallsResource.METHODS.stream()
                                .filter(method -> method.name().equals(CallImportSteps.METHOD))
                                .findFirst()
                                .orElseThrow(),
                        typed),
                Optional.empty());
    }

    private static Map<CdrField, String> columns(List<String> sent) {
        Map<CdrField, String> columns = new EnumMap<>(CdrField.class);
        for (String each : sent) {
            int equals = each.indexOf('=');
            CdrField field = Arrays.stream(CdrField.values())
                    .filter(known -> equals > 0 && known.word().equals(each.substring(0, equals)))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(
                            ProblemType.INVALID_VALUE, COLUMNS, "each is a field, an equals sign, a column's name"));
            if (columns.put(field, each.substring(equals + 1)) != null) {
                throw Refusal.of(ProblemType.INVALID_VALUE, COLUMNS, field.word() + " stands more than once");
            }
        }
        return columns;
    }
}
