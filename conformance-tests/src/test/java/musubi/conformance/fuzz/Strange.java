package musubi.conformance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What strangers send, by a seed: values, headers, bodies. A character stands for a byte. */
final class Strange {

    private static final List<String> VALUES = all(
            """
            %00 %01 %zz % %c0%af %ED%A0%80 %ff %0d%0aX:%20y a|b = a=b=c '%20or%201=1-- %25 + %E3%81%82 [ ] {x} \\ ^ `
            \u00e3\u0081\u0082 1e999 -1 0 99999999999999999999 2026-13-45 2026-02-30T25:61 true null NaN .. %2e%2e %2F ;a=b
            * $x _ a,b,c 1,2,3 eq gt2026 %F0%9F%98%80 %EF%BF%BF <script> %22
            """.strip().split("\\s+"),
            "",
            "a".repeat(300),
            "x".repeat(6_000),
            "1".repeat(3_000),
            "a,".repeat(2_000),
            "1&1=1".repeat(500));
    private static final List<String> HEADERS = all(
            """
            Accept-Language: ja;q=abc
            Accept-Language: *;q=9
            Accept: /
            Accept: text
            Accept: a/b;q=x
            Accept: text/html
            Accept: application/xml
            Content-Type: nonsense
            Content-Type: text/plain; charset=nope
            Content-Type: multipart/form-data
            Content-Type: multipart/form-data; boundary=x
            Content-Type: application/x-www-form-urlencoded
            Content-Type: application/xml
            Content-Type: */*
            Content-Type: application/json; charset=utf-7
            Range: bytes=9-1
            Range: lines=1-2
            Range: bytes=999999999-
            If-Modified-Since: yesterday
            If-Unmodified-Since: x
            If-None-Match: abc
            If-None-Match: "
            If-Match: abc
            If-Match: W/"99999999999999999999"
            If-None-Exist: name=%00
            If-None-Exist: %zz
            Cookie: musubi-language=%%%
            Cookie: =;;;,"
            Cookie: musubi-language=xx_yy_zz mars; JSESSIONID=../..
            Forwarded: for=;;;
            X-Forwarded-Proto: ::
            X-Forwarded-Host: [::1
            X-Forwarded-Port: abc
            X-Forwarded-For: \u00ff
            Idempotency-Key: \u00e3\u0082\u00ad
            Idempotency-Key:
            Origin: http://[::1
            Origin: :::
            Origin: http://x:99999
            Origin: null
            Access-Control-Request-Method: @@
            Referer: :::
            HX-Request: \u00ff
            Content-Encoding: gzip
            Content-Encoding: br
            Expect: nonsense
            Transfer-Encoding: nonsense
            Content-Length: abc
            Content-Length: -1
            Prefer: ;;;
            Prefer: handling=strict; return=x
            traceparent: zzz
            Accept-Charset: nope
            Accept-Encoding: ;;;
            Upgrade: h2c
            TE: x
            X: a\u0001b
            no header at all
            : nameless
            """.strip().split("\n"),
            "Accept-Language: " + "a,".repeat(3_000),
            "Accept: " + "a/b,".repeat(99) + "a/b",
            "Range: bytes=" + "0-1,".repeat(200) + "0-1",
            "If-None-Exist: " + "x".repeat(5_000),
            "Idempotency-Key: " + "k".repeat(5_000),
            "X: " + "x".repeat(40_000));
    private static final List<String> AUTHORIZATIONS = all("""
            Bearer
            Bearer !!!
            Bearer a.b.c
            Basic %%%
            Basic YQBiOmM=
            Basic YSUwMGI6Yw==
            Nonsense x
            Bearer eyJhbGciOiJub25lIn0.e30.
            DPoP x
            """.strip().split("\n"), "", "Bearer " + "a".repeat(8_000));
    private static final List<String> PATHS = all(
            "%00 %zz .. %2e%2e%2f %2F %ff %0a ;x=1 \\ | {} $everything _history _search %25 a%20b".split(" "),
            "x".repeat(3_000));

    private final Random random;

    Strange(long seed) {
        this.random = new Random(seed);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String value() {
        return of(VALUES);
    }

    String header() {
        return of(HEADERS);
    }

    String authorization() {
        return of(AUTHORIZATIONS);
    }

    String path() {
        return of(PATHS);
    }

    /** The bytes, or what became of them on the way. */
    byte[] body(byte[] good) {
        return switch (random.nextInt(11)) {
            case 0 -> good;
            case 1 -> new byte[0];
            case 2 -> Arrays.copyOf(good, random.nextInt(good.length + 1));
            case 3 -> flipped(good);
            case 4 -> within(good, new byte[] {0});
            case 5 -> within(good, latin("\\u0000"));
            case 6 -> within(good, latin("\\ud800"));
            case 7 -> within(good, new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0x82});
            case 8 -> latin("[".repeat(20_000));
            case 9 -> latin("{\"a\":".repeat(3_000));
            default -> within(good, latin(value().repeat(20)));
        };
    }

    byte[] flipped(byte[] good) {
        var bytes = good.clone();
        for (var flip = random.nextInt(8); flip >= 0 && bytes.length > 0; flip--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    byte[] within(byte[] good, byte[] more) {
        var at = random.nextInt(good.length + 1);
        var bytes = Arrays.copyOf(good, good.length + more.length);
        System.arraycopy(good, at, bytes, at + more.length, good.length - at);
        System.arraycopy(more, 0, bytes, at, more.length);
        return bytes;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private static List<String> all(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toList();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
