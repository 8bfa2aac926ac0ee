package ints;

/// Hash and checksum functions from their specifications: CRC-32, Adler, FNV, Murmur finalisers,
/// SipHash, MD5, SHA-256, RC4, xorshift, TEA.
public final class Checksums {
    static int crc(byte[] data) {
        int crc = -1;
        for (byte b : data) {
            crc ^= b & 0xff;
            for (int k = 0; k < 8; k++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
            }
        }
        return ~crc;
    }

    static long fnv(byte[] data) {
        long h = 0xcbf29ce484222325L;
        for (byte b : data) {
            h ^= b & 0xff;
            h *= 0x100000001b3L;
        }
        return h;
    }

    static int murmur(int h) {
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    static long sip(long k0, long k1, byte[] data) {
        long v0 = k0 ^ 0x736f6d6570736575L,
                v1 = k1 ^ 0x646f72616e646f6dL,
                v2 = k0 ^ 0x6c7967656e657261L,
                v3 = k1 ^ 0x7465646279746573L;
        int blocks = data.length / 8;
        for (int i = 0; i <= blocks; i++) {
            long m = i == blocks ? (long) data.length << 56 : 0;
            for (int j = 0; j < 8 && i * 8 + j < data.length; j++) {
                m |= (data[i * 8 + j] & 0xffL) << 8 * j;
            }
            v3 ^= m;
            for (int r = 0; r < 2 + (i == blocks ? 4 : 0); r++) {
                if (r == 2) {
                    v0 ^= m;
                    v2 ^= 0xff;
                }
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
            if (i < blocks) {
                v0 ^= m;
            }
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    static String sha256(byte[] data) {
        int[] k = new int[64];
        int[] h = new int[8];
        for (int n = 2, found = 0; found < 64; n++) {
            boolean prime = true;
            for (int d = 2; d * d <= n; d++) {
                prime &= n % d != 0;
            }
            if (prime) {
                if (found < 8) {
                    h[found] = fraction(Math.sqrt(n));
                }
                k[found++] = fraction(StrictMath.cbrt(n));
            }
        }
        byte[] padded = java.util.Arrays.copyOf(data, (data.length + 8) / 64 * 64 + 64);
        padded[data.length] = (byte) 0x80;
        long bits = data.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        int[] w = new int[64];
        for (int at = 0; at < padded.length; at += 64) {
            for (int i = 0; i < 16; i++) {
                w[i] =
                        (padded[at + 4 * i] & 0xff) << 24
                                | (padded[at + 4 * i + 1] & 0xff) << 16
                                | (padded[at + 4 * i + 2] & 0xff) << 8
                                | padded[at + 4 * i + 3] & 0xff;
            }
            for (int i = 16; i < 64; i++) {
                int s0 =
                        Integer.rotateRight(w[i - 15], 7)
                                ^ Integer.rotateRight(w[i - 15], 18)
                                ^ w[i - 15] >>> 3;
                int s1 =
                        Integer.rotateRight(w[i - 2], 17)
                                ^ Integer.rotateRight(w[i - 2], 19)
                                ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int s1 =
                        Integer.rotateRight(v[4], 6)
                                ^ Integer.rotateRight(v[4], 11)
                                ^ Integer.rotateRight(v[4], 25);
                int t1 = v[7] + s1 + (v[4] & v[5] ^ ~v[4] & v[6]) + k[i] + w[i];
                int s0 =
                        Integer.rotateRight(v[0], 2)
                                ^ Integer.rotateRight(v[0], 13)
                                ^ Integer.rotateRight(v[0], 22);
                int t2 = s0 + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) {
                h[i] += v[i];
            }
        }
        StringBuilder hex = new StringBuilder();
        for (int x : h) {
            hex.append("%08x".formatted(x));
        }
        return hex.toString();
    }

    private static int fraction(double x) {
        return (int) (long) ((x - Math.floor(x)) * 0x1p32);
    }

    static byte[] rc4(byte[] key, byte[] data) {
        int[] s = new int[256];
        for (int i = 0; i < 256; i++) {
            s[i] = i;
        }
        for (int i = 0, j = 0; i < 256; i++) {
            j = j + s[i] + key[i % key.length] & 0xff;
            int t = s[i];
            s[i] = s[j];
            s[j] = t;
        }
        byte[] out = new byte[data.length];
        for (int n = 0, i = 0, j = 0; n < data.length; n++) {
            i = i + 1 & 0xff;
            j = j + s[i] & 0xff;
            int t = s[i];
            s[i] = s[j];
            s[j] = t;
            out[n] = (byte) (data[n] ^ s[s[i] + s[j] & 0xff]);
        }
        return out;
    }

    static long tea(long block, int[] key) {
        int a = (int) (block >>> 32), b = (int) block, sum = 0;
        for (int i = 0; i < 32; i++) {
            sum += 0x9E3779B9;
            a += (b << 4) + key[0] ^ b + sum ^ (b >>> 5) + key[1];
            b += (a << 4) + key[2] ^ a + sum ^ (a >>> 5) + key[3];
        }
        return (long) a << 32 | b & 0xffffffffL;
    }

    public static void main(String[] args) {
        byte[] text =
                "The quick brown fox jumps over the lazy dog"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.out.println(
                Integer.toHexString(crc(text))
                        + " "
                        + Long.toHexString(fnv(text))
                        + " "
                        + Integer.toHexString(murmur(12345)));
        byte[] fifteen = new byte[15];
        for (int i = 0; i < 15; i++) {
            fifteen[i] = (byte) i;
        }
        System.out.println(
                Long.toHexString(sip(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, fifteen)));
        System.out.println(sha256(text));
        System.out.println(sha256(new byte[0]));
        System.out.println(sha256("x".repeat(1000).getBytes()));
        System.out.println(
                java.util.HexFormat.of().formatHex(rc4("Key".getBytes(), "Plaintext".getBytes())));
        System.out.println(
                Long.toHexString(
                        tea(
                                0x0123456789abcdefL,
                                new int[] {0x00112233, 0x44556677, 0x8899aabb, 0xccddeeff})));
        long x = 1;
        for (int i = 0; i < 100_000; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        System.out.println(Long.toHexString(x));
    }
}
