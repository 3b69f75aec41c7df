package org.tariscope.admin.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tariscope.admin.Visitor;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Refusal;
import org.tariscope.subscriber.DepartmentView;
import org.tariscope.subscriber.Departments;
import org.tariscope.subscriber.NodeAnswer;
import org.tariscope.subscriber.Nodes;
import org.tariscope.subscriber.SubscriberCard;
import org.tariscope.subscriber.SubscriberCards;
import org.tariscope.subscriber.SubscriberChoice;

/** Which communication nodes, departments and subscribers the visitor may see; for him there are no others. */
@RequestScoped
class Places {
    @Inject
    Nodes nodes;

    @Inject
    Departments departments;

    @Inject
    SubscriberCards cards;

    @Inject
    Visitor visitor;

    private List<NodeAnswer> seen;

    /** The nodes that he may see. */
    List<NodeAnswer> nodes() {
        if (seen == null) {
            seen = nodes.list().stream().filter(node -> visitor.sees(node.id())).toList();
        }
        return seen;
    }

    /** 404 where there is no such subscriber for him. */
    SubscriberCard card(long id) {
        return cards.card(id)
                .filter(card -> visitor.sees(card.node().id()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no subscriber " + id));
    }

    /** 404 where there is no such department for him. */
    DepartmentView department(long id) {
        return departments
                .byId(id)
                .filter(department -> visitor.sees(department.nodeId()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "There is no department " + id));
    }

    /** 404 where there is no such node for him. */
    private void requireNode(long id) {
        if (nodes().stream().noneMatch(node -> node.id() == id)) {
            throw new Refusal(ProblemType.NOT_FOUND, "There is no node " + id);
        }
    }

    /** The subscribers that a text and a place mean, of those that he may see. */
    SubscriberChoice choice(String text, Optional<Long> node, Optional<Long> department) {
        node.ifPresent(this::requireNode);
        department.ifPresent(this::department);
        return new SubscriberChoice(text, node, department, visitor.nodes());
    }

    /** The departments of all his nodes, each after the one above it. */
    List<DepartmentView> departments() {
        return nodes().stream()
                .flatMap(node -> departments.of(node.id()).stream())
                .toList();
    }

    /** The PBXs of his nodes. */
    List<Departments.PbxChoice> pbxs() {
        return departments.pbxs().stream()
                .filter(pbx -> visitor.sees(pbx.nodeId()))
                .toList();
    }

    /** The nodes, and of the one that is open what is open of its departments. */
    List<TreeLine> tree(Optional<Long> node, Optional<DepartmentView> department, String text) {
        List<TreeLine> tree = new ArrayList<>();
        long open = department.map(DepartmentView::nodeId).or(() -> node).orElse(0L);
        for (NodeAnswer each : nodes()) {
            boolean isOpen = each.id() == open;
            tree.add(TreeLine.of(each, isOpen, isOpen && department.isEmpty(), text));
            if (isOpen) {
                addDepartments(tree, departments.of(open), department, text);
            }
        }
        return tree;
    }

    private static void addDepartments(
            List<TreeLine> tree, List<DepartmentView> all, Optional<DepartmentView> chosen, String text) {
        for (DepartmentView each : all) {
            String path = chosen.map(DepartmentView::path).orElse(each.level() <= 1 ? each.parentPath() : "/");
            if (each.level() > 0 && (each.level() == 1 || path.startsWith(each.parentPath()))) {
                boolean leads =
                        all.stream().anyMatch(below -> below.parentPath().equals(each.path()));
                boolean isOpen = leads && path.startsWith(each.path());
                tree.add(TreeLine.of(
                        each, leads, isOpen, chosen.filter(each::equals).isPresent(), text));
            }
        }
    }
}
