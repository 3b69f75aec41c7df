package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** A group of subscribers in the tree of its node, whose root has the node's name. */
@Entity
@Table(name = "department")
class Department {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "department_seq")
    @SequenceGenerator(name = "department_seq", sequenceName = "department_seq", allocationSize = 50)
    private long id;

    @Column(name = "node_id", nullable = false, updatable = false)
    private long nodeId;

    /** Null at the root. */
    @Column(name = "parent_id")
    private Long parentId;

    /** The ids from the root down to this one: {@code /51/52/60/}. */
    @Column(nullable = false, length = 500)
    private String path;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(length = 1000)
    private String description;

    @Column(length = 300)
    private String address;

    /** For the persistence provider. */
    protected Department() {}

    private Department(long nodeId, Long parentId, String name) {
        this.nodeId = nodeId;
        this.parentId = parentId;
        this.name = Objects.requireNonNull(name);
        this.path = "";
    }

    /** The root of a node's tree. */
    static Department root(Node node, String name) {
        return new Department(node.id(), null, name);
    }

    /** A group in this group. */
    Department group(String groupName) {
        return new Department(nodeId, id, groupName);
    }

    /** Places it in the tree, once it has its id. */
    void placeUnder(String parentsPath) {
        path = (parentsPath.isEmpty() ? "/" : parentsPath) + id + "/";
    }

    long id() {
        return id;
    }

    long nodeId() {
        return nodeId;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    DepartmentView view() {
        return DepartmentView.of(id, nodeId, name, path);
    }
}
