package io.orderlane.alipayhk.jca;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicBoolean;

/** The JDK's arithmetic, but the first signature ends in an error after its message was taken in. */
final class OnceFaultyProvider extends Provider {

    private static final long serialVersionUID = 1L;

    private final AtomicBoolean failed = new AtomicBoolean();

    OnceFaultyProvider() {
        super("OnceFaulty", "1", "fails once");
    }

    @Override
    public synchronized Service getService(String type, String algorithm) {
        return type.equals("Signature") ? new Faulty(this) : RsaProviders.jdk().getService(type, algorithm);
    }

    private final class Faulty extends Service {

        Faulty(Provider provider) {
            super(provider, "Signature", RsaProviders.SHA256_WITH_RSA, OnceFaulty.class.getName(), null, null);
        }

        @Override
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return new OnceFaulty(Signature.getInstance(RsaProviders.SHA256_WITH_RSA, RsaProviders.jdk()), failed);
        }
    }

    private static final class OnceFaulty extends SignatureSpi {

        private final Signature jdk;
        private final AtomicBoolean failed;

        OnceFaulty(Signature jdk, AtomicBoolean failed) {
            this.jdk = jdk;
            this.failed = failed;
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            jdk.initSign(key);
        }

        @Override
        protected void engineUpdate(byte one) throws SignatureException {
            jdk.update(one);
        }

        @Override
        protected void engineUpdate(byte[] some, int offset, int length) throws SignatureException {
            jdk.update(some, offset, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            if (failed.compareAndSet(false, true)) {
                throw new NoClassDefFoundError("of a class that signing needs");
            }
            return jdk.sign();
        }

        @Override
        protected void engineInitVerify(PublicKey key) {
            throw new UnsupportedOperationException("signs only");
        }

        @Override
        protected boolean engineVerify(byte[] signature) {
            throw new UnsupportedOperationException("signs only");
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException("has none");
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException("has none");
        }
    }
}
