package musubi.adapters.emissions.bill.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Payload;

/** What the first bytes of a file say it is. */
public enum FileKind {
    TEXT,
    /** A zip, as XLSX is (ECMA-376 part 2). */
    WORKBOOK,
    /** A compound file (MS-CFB) that holds a workbook itself. */
    OLD_WORKBOOK,
    /** A compound file that holds an encrypted XLSX (MS-OFFCRYPTO §2.3.4). */
    ENCRYPTED;

    private static final int HEAD = 1 << 16;

    public static FileKind of(Payload payload) {
        byte[] head;
        try (var in = payload.open()) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the first bytes of a file cannot be read", e);
        }
        if (begins(head, 'P', 'K')) {
            return WORKBOOK;
        }
        if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return isEncrypted(head, payload) ? ENCRYPTED : OLD_WORKBOOK;
        }
        return TEXT;
    }

    /** The directory of a compound file names its streams in UTF-16; it may stand anywhere. */
    private static boolean isEncrypted(byte[] head, Payload payload) {
        var name = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(head, StandardCharsets.ISO_8859_1).contains(name)
                || new String(payload.bytes(), StandardCharsets.ISO_8859_1).contains(name);
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (var i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
