package org.tariscope.rating;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes codes in any order, and keeps of each no more than the search needs: there may be millions. */
final class CodeBookBuilder {
    private final Map<Long, PrefixTreeBuilder> trees = new HashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    void add(Code code) {
        Integer name = names.computeIfAbsent(code.name(), text -> names.size());
        trees.computeIfAbsent(CodeBook.market(code.provider(), code.direction()), key -> new PrefixTreeBuilder())
                .add(code, name);
    }

    /** The book; codes whose tariff is not among these lead to none. */
    CodeBook build(Ids tariffs) {
        Ids markets = new Ids(trees.keySet());
        PrefixTree[] built = new PrefixTree[markets.size()];
        for (int i = 0; i < built.length; i++) {
            built[i] = trees.remove(markets.at(i)).build(tariffs);
        }
        return new CodeBook(markets, built, names.keySet().toArray(String[]::new));
    }
}
