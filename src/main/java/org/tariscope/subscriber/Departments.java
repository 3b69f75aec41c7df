package org.tariscope.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads departments and the equipment of nodes, to choose from. */
@ApplicationScoped
@Transactional
public class Departments {
    @PersistenceContext(unitName = "main")
    EntityManager entities;

    /**
     * A PBX to choose.
     *
     * @param node the name of its node
     */
    public record PbxChoice(long id, String name, long nodeId, String node) {}

    /** All of a node, each after the one above it and next to its like by name. */
    public List<DepartmentView> of(long node) {
        List<DepartmentView> flat = entities.createQuery(
                        "select d from Department d where d.nodeId = :node order by d.name, d.id", Department.class)
                .setParameter("node", node)
                .getResultStream()
                .map(Department::view)
                .toList();
        List<DepartmentView> tree = new java.util.ArrayList<>();
        addBelow("/", flat.stream().collect(java.util.stream.Collectors.groupingBy(DepartmentView::parentPath)), tree);
        return tree;
    }

    private static void addBelow(
            String path, java.util.Map<String, List<DepartmentView>> byParent, List<DepartmentView> tree) {
        for (DepartmentView each : byParent.getOrDefault(path, List.of())) {
            tree.add(each);
            addBelow(each.path(), byParent, tree);
        }
    }

    /** Empty: there is no such department. */
    public Optional<DepartmentView> byId(long id) {
        return Optional.ofNullable(entities.find(Department.class, id)).map(Department::view);
    }

    /** All PBXs, by node and name. */
    public List<PbxChoice> pbxs() {
        return entities.createQuery(
                        """
                        select new org.tariscope.subscriber.Departments$PbxChoice(p.id, p.name, p.nodeId, n.name)
                        from Pbx p, Node n where n.id = p.nodeId
                        order by n.name, p.name, p.id
                        """,
                        PbxChoice.class)
                .getResultList();
    }
}
