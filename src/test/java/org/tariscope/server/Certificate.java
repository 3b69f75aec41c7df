package org.tariscope.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that signs itself, as files for proxies, and sockets that trust it and no other. */
final class Certificate {
    private static final String PASSWORD = "of-no-secret";
    private static final String ALIAS = "proxy";

    private final Path folder;
    private final SSLSocketFactory sockets;

    private Certificate(Path folder, SSLSocketFactory sockets) {
        this.folder = folder;
        this.sockets = sockets;
    }

    /** Makes it in this folder. */
    static Certificate in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        generate(file);
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        String certificate = pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
        String key =
                pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        Files.writeString(folder.resolve("tariscope.crt"), certificate);
        Files.writeString(folder.resolve("tariscope.key"), key);
        Files.writeString(folder.resolve("tariscope.pem"), certificate + key);
        return new Certificate(folder, trusting(store));
    }

    private static void generate(Path file) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("No certificate was made: " + output);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    }

    private static SSLSocketFactory trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /** {@code tariscope.crt}, {@code tariscope.key}, or {@code tariscope.pem} with both. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** A connection from this address to a port of this machine that shows the certificate. */
    Socket connect(String from, int port) throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(from, 0));
        plain.connect(new InetSocketAddress("127.0.0.1", port));
        return sockets.createSocket(plain, "localhost", port, true);
    }
}
