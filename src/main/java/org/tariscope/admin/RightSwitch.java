package org.tariscope.admin;

import java.io.Serializable;

/** The switch of one right. */
public class RightSwitch implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String text;
    private boolean on;
    private boolean different;

    RightSwitch(String name, String text, boolean on) {
        this.name = name;
        this.text = text;
        this.on = on;
    }

    void note(boolean saved) {
        different = saved != on;
    }

    /** The name of the right, which is the method's. */
    public String getName() {
        return name;
    }

    /** What the method does, in one line. */
    public String getText() {
        return text;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean wanted) {
        on = wanted;
    }

    /** Whether somebody else has saved the contrary while this page was open. */
    public boolean isDifferent() {
        return different;
    }
}
