package org.tariscope.apiuser;

/** An algorithm together with its cost parameters. */
sealed interface HashCost permits Argon2Cost, Pbkdf2Cost {
    /** The {@value StoredHash#TAG_LENGTH} bytes that stand for this password with this salt. */
    byte[] tag(byte[] password, byte[] salt);

    /** The part of the stored string before salt and tag, with the dollar signs around it. */
    String prefix();

    /** Whether a hash of this cost need not be replaced by one of the wanted cost. */
    boolean asGoodAs(HashCost wanted);
}
