package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;

/** A kind of destination, such as mobile; kinds form a tree. */
@Entity
@Table(name = "code_category")
class CodeCategory {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "code_category_seq")
    @SequenceGenerator(name = "code_category_seq", sequenceName = "code_category_seq", allocationSize = 50)
    private long id;

    @Column(nullable = false, length = 100)
    private String name;

    /** Null at the root. */
    @Column(name = "parent_id")
    private Long parentId;

    /** For the persistence provider. */
    protected CodeCategory() {}

    CodeCategory(String name) {
        this.name = Objects.requireNonNull(name);
    }

    long id() {
        return id;
    }
}
