package org.tariscope.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import org.tariscope.apiuser.Standing;
import org.tariscope.apiuser.Standings;
import org.tariscope.audit.Who;
import org.tariscope.http.Answer;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.Parameter;
import org.tariscope.http.ParameterType;
import org.tariscope.http.Parameters;

/** The method sql. */
@Path("sql")
@ApplicationScoped
public class SqlResource {
    /** The entries of the catalogue; the audit's columns hold a statement of this length. */
    public static final List<MethodDescription> METHODS = List.of(MethodDescription.post(
                    "sql",
                    "Run one SELECT over the views of docs/operations.md; where it is turned on, with the right"
                            + " `sql.write` also one INSERT, UPDATE, DELETE or REPLACE whose values are all parameters")
            .furtherRight(Statements.CHANGE_RIGHT)
            .takes(
                    Parameter.required("query", new ParameterType.Lines(4000), "The statement")
                            .example("select id, name from v_plan where name = ?"),
                    Parameter.optional(
                                    "parameters",
                                    new ParameterType.ScalarList(100, 4000),
                                    "The values of its placeholders, the question marks, in their order")
                            .example("Base"),
                    Parameter.optional(
                                    "maxrows",
                                    new ParameterType.Whole(1, 100_000),
                                    "How many rows to answer at most; an answer has at most 1 MiB, too")
                            .byDefault("1000"))
            .answers(SqlAnswer.class, "result"));

    @Inject
    ApiRequest request;

    @Inject
    Statements statements;

    @Inject
    Standings standings;

    @POST
    @ApiMethod("sql")
    public Answer sql() {
        Parameters in = request.parameters();
        long caller = Long.parseLong(request.caller().orElseThrow().getSubject());
        Set<String> rights = standings.of(caller).map(Standing::rights).orElse(Set.of());
        return statements.run(new SqlCall(
                Who.of(request),
                caller,
                rights,
                in.text("query"),
                in.scalars("parameters"),
                Math.toIntExact(in.whole("maxrows"))));
    }
}
