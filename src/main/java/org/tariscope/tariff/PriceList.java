package org.tariscope.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The whole price list as one row, whose version moves with every change of any part of it. */
@Entity
@Table(name = "price_list")
class PriceList {
    /** The id of the one row. */
    static final long ID = 1;

    @Id
    private long id;

    @Column(nullable = false)
    private long version;

    /** For the persistence provider. */
    protected PriceList() {}

    void move() {
        version++;
    }
}
