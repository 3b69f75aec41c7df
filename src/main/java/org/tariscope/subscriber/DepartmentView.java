package org.tariscope.subscriber;

import java.util.List;
import java.util.stream.Stream;

/**
 * A department in the tree of its node.
 *
 * @param level 0 for the root, which has the node's name
 * @param path the ids from the root down to this one
 */
public record DepartmentView(long id, long nodeId, int level, String name, String path) {
    static DepartmentView of(long id, long nodeId, String name, String path) {
        return new DepartmentView(id, nodeId, ids(path).size() - 1, name, path);
    }

    private static List<Long> ids(String path) {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** Whether it is the other, or below it. */
    public boolean isWithin(DepartmentView other) {
        return path.startsWith(other.path);
    }

    /** The path of the department above. */
    public String parentPath() {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}
