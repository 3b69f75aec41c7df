package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tariscope.admin.Visitor;
import org.tariscope.cdr.CdrFormat;
import org.tariscope.http.Page;
import org.tariscope.rating.Reason;
import org.tariscope.subscriber.Departments;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.Nodes;
import org.tariscope.tariff.ProviderAnswer;
import org.tariscope.tariff.Providers;

/** What the fields by which calls are chosen offer. */
@Named
@RequestScoped
public class CallLists {
    @Inject
    Providers providers;

    @Inject
    Departments departments;

    @Inject
    Nodes nodes;

    @Inject
    Visitor visitor;

    /** All providers. */
    public List<ProviderAnswer> getProviders() {
        return providers.list(Page.ALL);
    }

    /** The nodes that the visitor may see. */
    public List<NodeAnswer> getNodes() {
        return nodes.list().stream().filter(node -> visitor.sees(node.id())).toList();
    }

    /** The PBXs that the visitor may see. */
    public List<Departments.PbxChoice> getPbxs() {
        return departments.pbxs().stream()
                .filter(pbx -> visitor.sees(pbx.nodeId()))
                .toList();
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
