package hashing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Checksums, digests, Base64, hexadecimal, name-based UUIDs.
public final class Digests {
    public static void main(String[] args) throws Exception {
        byte[] data = new byte[1000];
        for (int i = 0; i < 1000; i++) {
            data[i] = (byte) (i * i);
        }
        byte[] text = "The quick brown fox".getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(data);
        crc.update(7);
        Adler32 adler = new Adler32();
        adler.update(data, 3, 500);
        CRC32C crcc = new CRC32C();
        crcc.update(data);
        System.out.println(
                Long.toHexString(crc.getValue())
                        + " "
                        + Long.toHexString(adler.getValue())
                        + " "
                        + Long.toHexString(crcc.getValue()));
        for (String name : new String[] {"MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256"}) {
            MessageDigest d = MessageDigest.getInstance(name);
            d.update(text);
            System.out.println(name + " " + HexFormat.of().formatHex(d.digest(data)));
        }
        for (int n = 0; n < 6; n++) {
            byte[] part = java.util.Arrays.copyOf(data, n);
            String b = Base64.getEncoder().encodeToString(part);
            System.out.print(
                    b
                            + " "
                            + Base64.getEncoder().withoutPadding().encodeToString(part)
                            + " "
                            + java.util.Arrays.equals(Base64.getDecoder().decode(b), part)
                            + ", ");
        }
        System.out.println();
        System.out.println(
                Base64.getUrlEncoder().encodeToString(new byte[] {-1, -2, -3, -4})
                        + " "
                        + Base64.getMimeEncoder(20, new byte[] {'|'})
                                .encodeToString(java.util.Arrays.copyOf(data, 40))
                        + " "
                        + new String(Base64.getMimeDecoder().decode("SGVs\r\nbG8=")));
        try {
            Base64.getDecoder().decode("a*bc");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            Base64.getDecoder().decode("abcde");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        HexFormat h = HexFormat.ofDelimiter(":").withUpperCase().withPrefix("x");
        System.out.println(
                h.formatHex(new byte[] {1, -1, 127})
                        + " "
                        + java.util.Arrays.toString(HexFormat.of().parseHex("00ff7f"))
                        + " "
                        + HexFormat.fromHexDigits("7b")
                        + " "
                        + HexFormat.of().toHexDigits((short) -2)
                        + " "
                        + h);
        try {
            HexFormat.of().parseHex("0");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        UUID u = UUID.nameUUIDFromBytes(text);
        System.out.println(
                u
                        + " "
                        + u.version()
                        + " "
                        + u.variant()
                        + " "
                        + u.hashCode()
                        + " "
                        + new UUID(1, -2)
                        + " "
                        + UUID.fromString("00000000-0000-0001-ffff-fffffffffffe")
                                .equals(new UUID(1, -2))
                        + " "
                        + u.compareTo(new UUID(1, 2)));
        try {
            UUID.fromString("x");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            MessageDigest.getInstance("NOPE");
        } catch (java.security.NoSuchAlgorithmException e) {
            System.out.println(e.getMessage());
        }
    }
}
