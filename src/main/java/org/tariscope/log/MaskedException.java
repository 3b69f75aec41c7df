package org.tariscope.log;

/** Stands in the log for another failure: its kind and its places, but not what its message quotes. */
final class MaskedException extends Exception {
    private static final long serialVersionUID = 1L;
    /** Causes can go in a circle. */
    private static final int DEEPEST = 20;

    private final String title;

    MaskedException(Throwable masked, int depth) {
        super(
                null,
                depth < DEEPEST && masked.getCause() != null
                        ? new MaskedException(masked.getCause(), depth + 1)
                        : null);
        title = Masked.title(masked);
        setStackTrace(masked.getStackTrace());
    }

    @Override
    public String toString() {
        return title;
    }
}
