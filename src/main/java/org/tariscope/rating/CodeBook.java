package org.tariscope.rating;

/** All codes, by provider and direction. */
final class CodeBook {
    private final Ids markets;
    private final PrefixTree[] trees;
    private final String[] names;

    /**
     * A book of these parts.
     *
     * @param markets providers and directions by {@link #market}
     * @param trees of each of them
     * @param names what the places in the trees stand for
     */
    CodeBook(Ids markets, PrefixTree[] trees, String[] names) {
        this.markets = markets;
        this.trees = trees;
        this.names = names;
    }

    /** The place of the call's price list among {@link #tree}; negative: it has no codes. */
    int marketOf(Call call) {
        return markets.place(market(call.provider(), call.direction()));
    }

    PrefixTree tree(int market) {
        return trees[market];
    }

    String name(int place) {
        return names[place];
    }

    static long market(long provider, Direction direction) {
        return provider << 1 | direction.ordinal();
    }
}
