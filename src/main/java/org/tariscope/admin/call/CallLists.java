package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallNames;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.rating.Reason;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.Nodes;

/** What the fields by which calls are chosen offer. */
@Named
@RequestScoped
public class CallLists {
    @Inject
    CallNames names;

    @Inject
    Nodes nodes;

    @Inject
    Visitor visitor;

    public List<CallNames.Named> getProviders() {
        return names.providers();
    }

    /** The nodes that the visitor may see. */
    public List<NodeAnswer> getNodes() {
        return nodes.list().stream()
                .filter(node ->
                        visitor.nodes().map(seen -> seen.contains(node.id())).orElse(true))
                .toList();
    }

    /** The PBXs that the visitor may see. */
    public List<CallNames.NamedPbx> getPbxs() {
        return names.pbxs(visitor.nodes());
    }

    /** The words of all reasons why a call has no price. */
    public List<String> getReasons() {
        return Arrays.stream(Reason.values()).map(Reason::word).toList();
    }

    /** The words of all formats of call records. */
    public List<String> getFormats() {
        return Arrays.stream(CdrFormat.values()).map(CdrFormat::word).toList();
    }
}
