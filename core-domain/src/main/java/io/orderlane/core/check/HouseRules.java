package io.orderlane.core.check;

import io.orderlane.core.provenance.Ours;

/** The rules of our own API, each with its reason. They block, unless they are added as advice. */
final class HouseRules {

    static final Ours KNOWN_MEMBERS = new Ours("a misspelt member would otherwise be lost without a word");
    static final Ours COMPLETE = new Ours("without it nobody can tell what the update is about");
    static final Ours ONE_SPELLING = new Ours("two spellings of one member could disagree");
    static final Ours PLAUSIBLE_TIME =
            new Ours("AlipayHK sequences by this time, so a wrong one would hide every later update");
    static final Ours ONE_RECIPIENT = new Ours("whether AlipayHK takes both at once is unknown");
    static final Ours CONFIGURED_ACCOUNT = new Ours("an update is signed with the keys of its account");
    static final Ours INSTALLED_SCENARIO = new Ours("an update is checked against the rules of its scenario");
    static final Ours BOTH_LANGUAGES = new Ours("a card is hidden from a user whose language is not given");

    static final Ours WORTH_SENDING = new Ours("what would be over on arrival shows nothing to anybody");

    static final Ours PLAIN_IDS =
            new Ours("what cannot be seen or typed cannot be looked up, and not every store can keep it");

    private HouseRules() {}
}
