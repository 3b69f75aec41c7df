package org.tariscope.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tariscope.http.Catalogue;
import org.tariscope.http.MethodDescription;

/** The rights to methods of one kind, such as {@code tariffs}, with their switches. */
public class RightGroup implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<RightSwitch> switches;

    private RightGroup(String name, List<RightSwitch> switches) {
        this.name = name;
        this.switches = List.copyOf(switches);
    }

    /** All rights of the catalogue, in groups; those that are held are switched on. */
    static List<RightGroup> of(Catalogue catalogue, Set<String> held) {
        Map<String, List<RightSwitch>> groups = new TreeMap<>();
        for (String right : catalogue.rights()) {
            String group = right.replaceFirst("\\..*", "");
            RightSwitch made = new RightSwitch(right, text(catalogue, right), held.contains(right));
            groups.merge(group, List.of(made), RightGroup::joined);
        }
        return groups.entrySet().stream()
                .map(group -> new RightGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<RightSwitch> joined(List<RightSwitch> some, List<RightSwitch> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The method's line; a further right has none, and the messages say what it is for. */
    private static String text(Catalogue catalogue, String right) {
        return catalogue.named(right).map(MethodDescription::text).orElse("");
    }

    /** The rights that are switched on. */
    List<String> granted() {
        return switches.stream()
                .filter(RightSwitch::isOn)
                .map(RightSwitch::getName)
                .toList();
    }

    /** Shows at each switch what somebody else has saved meanwhile, where it is not what is shown. */
    void note(Set<String> saved) {
        switches.forEach(each -> each.note(saved.contains(each.getName())));
    }

    /** Switches all on. */
    public void grantAll() {
        switches.forEach(each -> each.setOn(true));
    }

    /** Switches all off. */
    public void grantNone() {
        switches.forEach(each -> each.setOn(false));
    }

    public String getName() {
        return name;
    }

    public List<RightSwitch> getSwitches() {
        return switches;
    }

    /** Whether granting any of it deserves a warning. */
    public boolean isDangerous() {
        return name.equals("sql");
    }
}
