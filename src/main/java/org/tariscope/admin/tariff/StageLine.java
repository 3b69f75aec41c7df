package org.tariscope.admin.tariff;

import java.io.Serializable;
import org.tariscope.http.TypedForm;

/** A stage as it is typed; one that is all empty is none. */
public class StageLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String fromminute;
    private String value;
    private String roundto;

    StageLine(String fromminute, String value, String roundto) {
        this.fromminute = fromminute;
        this.value = value;
        this.roundto = roundto;
    }

    boolean isEmpty() {
        return fromminute.isBlank() && value.isBlank() && roundto.isBlank();
    }

    TypedForm typed() {
        return new TypedForm()
                .with("fromminute", fromminute)
                .with("value", VersionForm.point(value))
                .with("roundto", roundto);
    }

    public String getFromminute() {
        return fromminute;
    }

    public void setFromminute(String typed) {
        fromminute = typed == null ? "" : typed;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String typed) {
        value = typed == null ? "" : typed;
    }

    public String getRoundto() {
        return roundto;
    }

    public void setRoundto(String typed) {
        roundto = typed == null ? "" : typed;
    }
}
