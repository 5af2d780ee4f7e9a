package io.orderlane.core.order;

/** Who sees the card. Its text form hides the id, so that it never reaches a log. */
public sealed interface Recipient {

    /** The id as AlipayHK knows it. */
    String id();

    /** The member it is given and sent as: {@code userId} or {@code openId}. */
    String member();

    /** A user of AlipayHK. */
    record UserId(String id) implements Recipient {
        @Override
        public String member() {
            return "userId";
        }

        @Override
        public String toString() {
            return "a userId";
        }
    }

    /** A user's authorization for this merchant. */
    record OpenId(String id) implements Recipient {
        @Override
        public String member() {
            return "openId";
        }

        @Override
        public String toString() {
            return "an openId";
        }
    }

    /** The recipient given as this member. */
    static Recipient of(String member, String id) {
        return switch (member) {
            case "userId" -> new UserId(id);
            case "openId" -> new OpenId(id);
            default -> throw new IllegalArgumentException("A recipient is a userId or an openId, not " + member + ".");
        };
    }
}
