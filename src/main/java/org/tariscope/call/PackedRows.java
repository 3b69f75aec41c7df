package org.tariscope.call;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Rows of which there may be millions: each is kept in some seventy bytes, and made when it is asked for. */
final class PackedRows extends AbstractList<RerateRow> {
    private static final int CHUNK = 1 << 20;
    private static final long NOBODY = -1;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK;
    private long[] places = new long[1024];
    private int size;

    @Override
    public boolean add(RerateRow row) {
        byte[] bytes = bytes(row);
        if (used + bytes.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size] = (long) (chunks.size() - 1) * CHUNK + used;
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), used, bytes.length);
        used += bytes.length;
        size++;
        modCount++;
        return true;
    }

    @Override
    public RerateRow get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        long place = places[index];
        byte[] chunk = chunks.get((int) (place / CHUNK));
        int start = (int) (place % CHUNK);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return row(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public int size() {
        return size;
    }

    private static byte[] bytes(RerateRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(row.id());
            out.writeUTF(row.externalid());
            out.writeLong(row.start().toEpochSecond(ZoneOffset.UTC));
            out.writeLong(row.subscriberid() == null ? NOBODY : row.subscriberid());
            out.writeUTF(text(row.before()));
            out.writeUTF(text(row.after()));
            out.writeUTF(Objects.requireNonNullElse(row.reason(), ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static RerateRow row(DataInputStream in) throws IOException {
        long id = in.readLong();
        String externalId = in.readUTF();
        LocalDateTime start = LocalDateTime.ofEpochSecond(in.readLong(), 0, ZoneOffset.UTC);
        long subscriber = in.readLong();
        OptionalLong holder = subscriber == NOBODY ? OptionalLong.empty() : OptionalLong.of(subscriber);
        Optional<BigDecimal> before = present(in.readUTF()).map(BigDecimal::new);
        Optional<BigDecimal> after = present(in.readUTF()).map(BigDecimal::new);
        return RerateRow.of(id, externalId, start, holder, before, after, present(in.readUTF()));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal cost ? cost.toPlainString() : "";
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
