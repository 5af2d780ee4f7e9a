package io.orderlane.alipayhk.diagnosis;

/** What usually goes wrong between signing and verifying. A mistake is only named when it is certain. */
public enum UsualMistake {
    /** A line break at the end. */
    TRAILING_NEWLINE(
            "the body's end differs by a line break",
            "sign and send the same bytes; write the body to a file without a final line break (printf, not echo)"),
    /** A blank at the end, or several. */
    TRAILING_BLANK("the body's end differs by blanks", "sign and send the same bytes, untrimmed"),
    /** CRLF against LF. */
    LINE_ENDINGS(
            "the body's line breaks differ (CRLF and LF)",
            "let nothing convert line ends: no text mode, no autocrlf, no editor in between"),
    /** Re-indented or re-serialised. */
    JSON_LAYOUT(
            "the body is the same JSON, laid out anew (indented, or blanks between members)",
            "serialise once, keep the bytes, sign and send those; verify the raw bytes, before parsing"),
    /** The same text, escaped in another way. */
    JSON_ESCAPES(
            "the body is the same JSON with other escapes (\\uXXXX for characters, or \\/ for slashes)",
            "serialise once, keep the bytes, sign and send those"),
    /** Bytes before the first brace. */
    BYTE_ORDER_MARK("the body differs by a byte order mark", "write UTF-8 without a byte order mark"),
    /** Other bytes for the same characters. */
    CHARSET("the body was turned into bytes with another charset", "use UTF-8 for signing and for sending"),
    /** Scheme and host, query, slashes, or the other API's path. */
    WRONG_PATH(
            "the path differs",
            "use the path and query as requested, without scheme and host; each base API has its own"),
    /** Not POST in upper case. */
    METHOD("the method differs", "it is POST, in upper case"),
    /** The same id with something around it. */
    CLIENT_ID_FORM(
            "the Client-Id differs in its form",
            "use the header's value as it stands: no blanks, quotes or other case"),
    /** Another id that was offered for trying. */
    OTHER_CLIENT_ID(
            "it was signed for another Client-Id",
            "use one Client-Id, in the header and in the string to sign (for a response: the response's)"),
    /** The same moment, written in another way. */
    TIME_FORM(
            "the time was written anew in another form",
            "put the same text into the header and the string to sign; never parse and format it in between"),
    /** The clock was read twice. */
    TIME_TAKEN_TWICE(
            "it was signed for another moment nearby",
            "read the clock once, and use that text in header and signature"),
    /** The string around the parts. */
    SEPARATORS(
            "the string to sign was put together in another way",
            "<METHOD> <path>, one line feed, then <Client-Id>.<time>.<body> with dots, nothing after it"),
    /** The key is there, under another version. */
    WRONG_KEY_VERSION(
            "another registered key fits, not the one of the announced keyVersion",
            "announce the version under which the public key is registered"),
    /** SHA-1 or another digest. */
    OTHER_DIGEST("it was signed with another digest", "RSA256 is SHA256withRSA (PKCS#1 v1.5)"),
    /** ECC224, or anything else. */
    OTHER_ALGORITHM(
            "the header names another algorithm than RSA256",
            "RSA256 is the one algorithm that the pages define; ECC224 they only name"),
    /** Form decoding of raw Base64. */
    PLUS_TURNED_BLANK(
            "plus signs of the value were turned into blanks",
            "percent-encode the Base64 value once, and decode it only where there is a percent sign"),
    /** Encoded twice. */
    ENCODED_TWICE("the value was percent-encoded twice", "percent-encode the Base64 value once"),
    /** Too short or too long for the key. */
    VALUE_CUT("the value does not have the key's length", "keep the whole value; split each pair at its first = only"),
    /** Made with a key that is not among the given ones. */
    OTHER_KEY(
            "it was made with another private key than the given public key's",
            "`orderlane keys check` tells whether two keys fit; for a response use AlipayHK's public key, not your own"),
    /** The header's shape. */
    MALFORMED_HEADER("the header cannot be read", "algorithm=RSA256,keyVersion=1,signature=<URL-encoded Base64>");

    private final String sentence;
    private final String fix;

    UsualMistake(String sentence, String fix) {
        this.sentence = sentence;
        this.fix = fix;
    }

    /** What happened. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
