package org.tariscope.demo;

/** Who a subscriber is: the name as it is written, and in Latin letters as e-mail addresses want it. */
record Identity(String name, String latin, int gender) {
    /** As ISO/IEC 5218 codes it. */
    static final int MALE = 1;

    /** As ISO/IEC 5218 codes it. */
    static final int FEMALE = 2;

    /** As ISO/IEC 5218 codes it: of what is no person. */
    static final int NOT_APPLICABLE = 9;
}
