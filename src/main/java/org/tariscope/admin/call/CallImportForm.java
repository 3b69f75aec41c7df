package org.tariscope.admin.call;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.cdr.CdrOptions;

/** What is typed about a file of call records. */
public class CallImportForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String format = CdrFormat.ASTERISK.word();
    private String pbxid = "";
    private String zone = "node";
    private String columns = "";
    private String pattern = CdrOptions.USUAL_PATTERN;
    private String file = "";

    /** By the names of the method's parameters; columns and pattern only where the format has them. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("format", format);
        typed.put("pbxid", pbxid);
        typed.put("zone", zone);
        if (format.equals(CdrFormat.CSV.word())) {
            typed.put(
                    "columns",
                    columns.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.joining(",")));
            typed.put("pattern", pattern);
        }
        return typed;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String chosen) {
        format = chosen;
    }

    public String getPbxid() {
        return pbxid;
    }

    public void setPbxid(String chosen) {
        pbxid = chosen;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String chosen) {
        zone = chosen;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String typed) {
        columns = typed == null ? "" : typed;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String typed) {
        pattern = typed == null ? "" : typed;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String key) {
        file = key == null ? "" : key;
    }
}
