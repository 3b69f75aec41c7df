package org.tariscope.subscriber;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Somebody who is billed. The account's number is the subscriber's id unless somebody chose another. */
@Entity
@Table(name = "subscriber")
class Subscriber {
    private static final int DISCOUNT_DIGITS = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscriber_seq")
    @SequenceGenerator(name = "subscriber_seq", sequenceName = "subscriber_seq", allocationSize = 50)
    private long id;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "full_name")
    private String fullName;

    /** 0 individual, 1 legal entity, 2 official, 3 budget, 4 preferential. */
    @Column(name = "subscriber_type")
    private int subscriberType;

    @Column(name = "connection_date")
    private LocalDate connectionDate;

    @Column(name = "account_number")
    private String accountNumber;

    private String street;
    private String house;
    private String flat;
    private String building;

    @Column(name = "floor_number")
    private Integer floorNumber;

    private String area;

    @Column(name = "zip_code")
    private String zipCode;

    private String email;

    /** Made by the database, to look addresses up in any case. */
    @Column(name = "folded_email", insertable = false, updatable = false)
    private String foldedEmail;

    private String description;
    private String information;

    @Column(name = "auth_code")
    private String authCode;

    @Column(name = "is_public")
    private boolean isPublic;

    /** ISO/IEC 5218. */
    private int gender;

    private LocalDate birthday;

    @Column(name = "contract_number")
    private String contractNumber;

    @Column(name = "contract_date")
    private LocalDate contractDate;

    @Column(name = "personal_code")
    private String personalCode;

    /** The number in the Ukrainian register of companies. */
    private String edrpou;

    @Column(name = "tax_code")
    private String taxCode;

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "bank_code")
    private String bankCode;

    @Column(name = "bank_account")
    private String bankAccount;

    /** 0 not specified, 1 post, 2 e-mail, 3 courier, 4 fetched. */
    @Column(name = "delivery_type")
    private int deliveryType;

    @Column(name = "privilege_info")
    private String privilegeInfo;

    /** Per cent. */
    @Column(name = "privilege_discount")
    private BigDecimal privilegeDiscount = BigDecimal.ZERO;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Subscriber() {}

    Subscriber(long departmentId, String fullName, LocalDate connectionDate) {
        this.departmentId = departmentId;
        this.fullName = Objects.requireNonNull(fullName);
        this.connectionDate = Objects.requireNonNull(connectionDate);
        this.accountNumber = "";
    }

    long id() {
        return id;
    }

    long departmentId() {
        return departmentId;
    }

    long version() {
        return version;
    }

    Optional<String> bankName() {
        return Optional.ofNullable(bankName);
    }

    LocalDate connectionDate() {
        return connectionDate;
    }

    String fullName() {
        return fullName;
    }

    String accountNumber() {
        return accountNumber;
    }

    void numberAccount(String number) {
        accountNumber = Objects.requireNonNull(number);
    }

    /** Takes over what was sent and leaves the rest as it is. */
    void apply(SentFields sent) {
        sent.id("departmentid", value -> departmentId = value);
        sent.text("fullname", value -> fullName = value);
        sent.whole("abonenttype", value -> subscriberType = value);
        sent.day("connectiondate", value -> connectionDate = value);
        sent.text("accountId", value -> accountNumber = value);
        sent.text("street", value -> street = value);
        sent.text("House", value -> house = value);
        sent.text("Flat", value -> flat = value);
        sent.text("building", value -> building = value);
        sent.whole("floornumber", value -> floorNumber = value);
        sent.text("area", value -> area = value);
        sent.text("zipcode", value -> zipCode = value);
        sent.text("email", value -> email = value);
        sent.text("description", value -> description = value);
        sent.text("information", value -> information = value);
        sent.text("authcode", value -> authCode = value);
        sent.flag("ispublic", value -> isPublic = value);
        sent.whole("gender", value -> gender = value);
        sent.day("birthday", value -> birthday = value);
        sent.text("contractid", value -> contractNumber = value);
        sent.day("contractdate", value -> contractDate = value);
        sent.text("personalcode", value -> personalCode = value);
        sent.text("code", value -> edrpou = value);
        sent.text("taxcode", value -> taxCode = value);
        sent.text("bankname", value -> bankName = value);
        sent.text("bankmfo", value -> bankCode = value);
        sent.text("bankaccount", value -> bankAccount = value);
        sent.whole("deliverytype", value -> deliveryType = value);
        sent.text("privilegeinfo", value -> privilegeInfo = value);
        sent.decimal("privilegediscount", value -> privilegeDiscount = value);
    }

    SubscriberAnswer answer() {
        return new SubscriberAnswer(
                id,
                fullName,
                street,
                house,
                flat,
                email,
                description,
                authCode,
                isPublic,
                subscriberType,
                edrpou,
                zipCode,
                personalCode,
                contractNumber,
                information,
                privilegeInfo,
                area,
                contractDate,
                building,
                floorNumber,
                accountNumber,
                gender,
                birthday,
                bankAccount,
                bankCode,
                taxCode,
                deliveryType,
                privilegeDiscount.setScale(DISCOUNT_DIGITS, RoundingMode.UNNECESSARY));
    }
}
