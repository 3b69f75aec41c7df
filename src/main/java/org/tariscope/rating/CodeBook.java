package org.tariscope.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All codes, by provider and direction. */
final class CodeBook {
    private final Ids markets;
    private final PrefixTree[] trees;
    private final String[] names;

    CodeBook(Collection<Code> codes, Ids tariffs) {
        Map<Long, PrefixTreeBuilder> builders = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        List<String> found = new ArrayList<>();
        for (Code code : codes) {
            int name = places.computeIfAbsent(code.name(), text -> {
                found.add(text);
                return found.size() - 1;
            });
            int tariff = code.tariff().isEmpty()
                    ? -1
                    : Math.max(-1, tariffs.place(code.tariff().getAsLong()));
            builders.computeIfAbsent(market(code.provider(), code.direction()), key -> new PrefixTreeBuilder())
                    .add(code, tariff, name);
        }
        markets = new Ids(builders.keySet());
        names = found.toArray(String[]::new);
        trees = new PrefixTree[markets.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = builders.remove(markets.at(i)).build();
        }
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

    private static long market(long provider, Direction direction) {
        return provider << 1 | direction.ordinal();
    }
}
