package org.tariscope.call;

/**
 * What has become of the records of a file.
 *
 * @param rows read so far: the sum of the next four
 * @param accepted calls that are new
 * @param duplicate calls that were sent before
 * @param skipped records that are no calls to be paid
 * @param rejected records that cannot be read
 * @param unrated of the accepted ones those that have no price yet
 */
record ImportCounts(long rows, long accepted, long duplicate, long skipped, long rejected, long unrated) {
    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                rows + more.rows,
                accepted + more.accepted,
                duplicate + more.duplicate,
                skipped + more.skipped,
                rejected + more.rejected,
                unrated + more.unrated);
    }
}
