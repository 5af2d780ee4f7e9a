package io.orderlane.app.wiring;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import org.jspecify.annotations.Nullable;

/** RSA that verifies as another provider does, and signs with 256 zeros. */
final class NoSigning extends Provider {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final int SIGNATURE_BYTES = 256;

    NoSigning(Provider real) {
        super("NoSigning", "1", "signs with zeros, for a benchmark");
        Service keys = real.getService("KeyFactory", "RSA");
        putService(new Service(this, "KeyFactory", "RSA", "of the real one", null, null) {
            @Override
            public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
                return keys.newInstance(parameter);
            }
        });
        putService(new Service(this, "Signature", ALGORITHM, Zeros.class.getName(), null, null) {
            @Override
            public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
                return new Zeros(Signature.getInstance(ALGORITHM, real));
            }
        });
    }

    /** Verifies truly. */
    private static final class Zeros extends SignatureSpi {

        private final Signature verifying;
        private boolean verifies;

        Zeros(Signature verifying) {
            this.verifying = verifying;
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            verifies = true;
            verifying.initVerify(key);
        }

        @Override
        protected void engineInitSign(PrivateKey key) {
            verifies = false;
        }

        @Override
        protected void engineUpdate(byte one) throws SignatureException {
            if (verifies) {
                verifying.update(one);
            }
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
            if (verifies) {
                verifying.update(bytes, from, length);
            }
        }

        @Override
        protected byte[] engineSign() {
            return new byte[SIGNATURE_BYTES];
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            return verifying.verify(signature);
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException(name);
        }
    }
}
