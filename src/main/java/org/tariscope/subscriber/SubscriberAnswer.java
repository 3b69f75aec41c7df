package org.tariscope.subscriber;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tariscope.http.Answer;
import org.tariscope.http.Nullable;
import org.tariscope.http.Spelled;

/**
 * A subscriber as {@code subscriber.get} answers it, in the documented order and spelling. {@code code} is the EDRPOU,
 * {@code bankmfo} the bank's code, {@code contractid} the contract's number; the discount is in per cent.
 */
public record SubscriberAnswer(
        long id,
        String fullname,
        @Nullable String street,
        @Nullable @Spelled("House") String house,
        @Nullable @Spelled("Flat") String flat,
        @Nullable String email,
        @Nullable String description,
        @Nullable String authcode,
        boolean ispublic,
        int abonenttype,
        @Nullable String code,
        @Nullable String zipcode,
        @Nullable String personalcode,
        @Nullable String contractid,
        @Nullable String information,
        @Nullable String privilegeinfo,
        @Nullable String area,
        @Nullable LocalDate contractdate,
        @Nullable String building,
        Integer floornumber,
        @Spelled("accountId") String accountId,
        int gender,
        @Nullable LocalDate birthday,
        @Nullable String bankaccount,
        @Nullable String bankmfo,
        @Nullable String taxcode,
        int deliverytype,
        BigDecimal privilegediscount)
        implements Answer {}
