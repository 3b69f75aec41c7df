package org.tariscope.admin.deck;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What is typed into the form of a deck, by the parameters' names of {@code tariffs.import}. */
public class DeckForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> typed = new HashMap<>(Map.of("direction", "out", "mode", "merge"));
    private String file = "";

    void fill(Map<String, String> values) {
        typed.putAll(values);
    }

    Map<String, String> values() {
        return Map.copyOf(typed);
    }

    private String value(String name) {
        return typed.getOrDefault(name, "");
    }

    private void put(String name, String value) {
        typed.put(name, value == null ? "" : value);
    }

    public String getProviderid() {
        return value("providerid");
    }

    public void setProviderid(String wanted) {
        put("providerid", wanted);
    }

    public String getDirection() {
        return value("direction");
    }

    public void setDirection(String wanted) {
        put("direction", wanted);
    }

    public String getPlanid() {
        return value("planid");
    }

    public void setPlanid(String wanted) {
        put("planid", wanted);
    }

    public String getActivedate() {
        return value("activedate");
    }

    public void setActivedate(String wanted) {
        put("activedate", wanted);
    }

    public String getMode() {
        return value("mode");
    }

    public void setMode(String wanted) {
        put("mode", wanted);
    }

    public String getCurrencyid() {
        return value("currencyid");
    }

    public void setCurrencyid(String wanted) {
        put("currencyid", wanted);
    }

    /** The key of the sent file. */
    public String getFile() {
        return file;
    }

    public void setFile(String key) {
        file = key == null ? "" : key;
    }
}
