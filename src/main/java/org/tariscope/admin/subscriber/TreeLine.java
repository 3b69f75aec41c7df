package org.tariscope.admin.subscriber;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tariscope.subscriber.DepartmentView;
import org.tariscope.subscriber.NodeAnswer;

/**
 * A line of the tree of communication nodes and departments.
 *
 * @param level 0 for a node
 * @param query what its address says
 * @param leads whether anything is below it
 * @param open whether what is below it is shown
 * @param chosen whether the table shows its subscribers
 */
public record TreeLine(int level, String name, String query, boolean leads, boolean open, boolean chosen) {
    static TreeLine of(NodeAnswer node, boolean open, boolean chosen, String text) {
        return new TreeLine(0, node.name(), "?node=" + node.id() + more(text), true, open, chosen);
    }

    static TreeLine of(DepartmentView department, boolean leads, boolean open, boolean chosen, String text) {
        String query = "?department=" + department.id() + more(text);
        return new TreeLine(department.level(), department.name(), query, leads, open, chosen);
    }

    /** How far it is indented; what is deeper stands where the deepest does that fits. */
    public int indent() {
        return Math.min(level, 6);
    }

    /** The text goes along from place to place. */
    static String more(String text) {
        return text.isBlank() ? "" : "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
