package io.orderlane.alipayhk.bouncycastle;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Recognises a key by the outline of its DER bytes, since bare Base64 carries no label. */
final class DerForm {

    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    private static final int PKCS1_PRIVATE_MEMBERS = 9;

    private DerForm() {}

    static KeyFound read(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der) instanceof ASN1Sequence outline
                    ? name(outline)
                    : new KeyFound.Other("binary data that is no key");
        } catch (IOException | RuntimeException broken) {
            return new KeyFound.Other("data that is no complete key (cut, or something else)");
        }
    }

    private static KeyFound name(ASN1Sequence outline) throws IOException {
        ASN1Encodable first = outline.getObjectAt(0);
        ASN1Encodable second = outline.getObjectAt(1);
        return first instanceof ASN1Integer ? startsWithNumber(outline, second) : startsWithSequence(outline, second);
    }

    private static KeyFound startsWithNumber(ASN1Sequence outline, ASN1Encodable second) throws IOException {
        if (second instanceof ASN1Sequence) {
            return new KeyFound.Private(PrivateKeyInfo.getInstance(outline));
        }
        if (outline.size() == PKCS1_PRIVATE_MEMBERS) {
            return new KeyFound.Private(new PrivateKeyInfo(RSA, outline));
        }
        return outline.size() == 2 && second instanceof ASN1Integer
                ? new KeyFound.Public(new SubjectPublicKeyInfo(RSA, outline), "a public key")
                : new KeyFound.Other("an EC key or another structure that is no RSA key");
    }

    private static KeyFound startsWithSequence(ASN1Sequence outline, ASN1Encodable second) {
        if (second instanceof ASN1BitString) {
            return new KeyFound.Public(SubjectPublicKeyInfo.getInstance(outline), "a public key");
        }
        if (second instanceof ASN1OctetString) {
            return new KeyFound.Other("an encrypted private key");
        }
        return new KeyFound.Public(Certificate.getInstance(outline).getSubjectPublicKeyInfo(), "a certificate");
    }
}
