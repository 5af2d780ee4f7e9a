package io.orderlane.core.notification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds amounts in a text however they are written: 57000 cents are 57000, 57,000, 570, 570.00 and 5.7e4, with digits
 * of any script. A number is compared as a whole, so that 3000 is not found in 1757402176458.
 */
final class HiddenAmounts {

    private static final String SEPARATORS = ",.'’_٫٬ \u00a0\u2009\u202f";
    private static final int MOST_GROUPS = 8;
    private static final int MOST_DIGITS = 40;
    private static final int CENTS_DIGITS = 2;
    private static final int MOST_EXPONENT = 2;

    private final String text;
    private final Set<BigDecimal> amounts;
    private final BitSet hidden;

    private HiddenAmounts(String text, Set<BigDecimal> amounts, BitSet hidden) {
        this.text = text;
        this.amounts = amounts;
        this.hidden = hidden;
    }

    /** Digits that stand together. */
    private record Run(int from, int until, String digits) {}

    static void mark(String text, Set<Long> cents, BitSet hidden) {
        if (cents.isEmpty()) {
            return;
        }
        Set<BigDecimal> amounts = new HashSet<>();
        cents.forEach(amount -> {
            amounts.add(BigDecimal.valueOf(amount).stripTrailingZeros());
            amounts.add(BigDecimal.valueOf(amount, CENTS_DIGITS).stripTrailingZeros());
        });
        new HiddenAmounts(text, amounts, hidden).find();
    }

    private void find() {
        List<Run> runs = runs();
        for (int first = 0; first < runs.size(); first++) {
            StringBuilder before = new StringBuilder();
            for (int last = first; last < Math.min(runs.size(), first + MOST_GROUPS); last++) {
                if (last > first && !areJoined(runs.get(last - 1), runs.get(last))) {
                    break;
                }
                compare(runs.get(first).from(), before.toString(), runs.get(last));
                before.append(runs.get(last).digits());
            }
        }
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int from = at;
            StringBuilder digits = new StringBuilder();
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                digits.append(Character.digit(text.charAt(at), 10));
                at++;
            }
            if (at > from) {
                runs.add(new Run(from, at, digits.toString()));
            }
        }
        return runs;
    }

    private boolean areJoined(Run one, Run next) {
        return next.from() == one.until() + 1 && SEPARATORS.indexOf(text.charAt(one.until())) >= 0;
    }

    /** Reads the last separator as the decimal point, and then as one between groups. */
    private void compare(int from, String before, Run last) {
        String digits = before + last.digits();
        if (digits.length() > MOST_DIGITS) {
            return;
        }
        int decimals = before.isEmpty() ? 0 : last.digits().length();
        BigDecimal whole = new BigDecimal(digits);
        String exponent = exponent(last.until());
        compare(from, last.until(), whole);
        compare(from, last.until(), whole.movePointLeft(decimals));
        if (!exponent.isEmpty()) {
            int power = Integer.parseInt(exponent.substring(1));
            compare(
                    from,
                    last.until() + exponent.length(),
                    whole.movePointLeft(decimals).scaleByPowerOfTen(power));
        }
    }

    private void compare(int from, int until, BigDecimal number) {
        if (amounts.contains(number.stripTrailingZeros())) {
            hidden.set(from, until);
        }
    }

    /** Such as {@code e4} or {@code E+2}; empty when there is none. */
    private String exponent(int at) {
        if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
            return "";
        }
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        int end = digits;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == digits || end - digits > MOST_EXPONENT ? "" : text.substring(at, end);
    }
}
