package org.tariscope.admin.method;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tariscope.admin.Visitor;
import org.tariscope.administrator.Role;
import org.tariscope.apiuser.ApiUserAnswer;
import org.tariscope.apiuser.ApiUserSearch;
import org.tariscope.audit.AuditEntry;
import org.tariscope.audit.AuditLog;
import org.tariscope.http.ApiRequest;
import org.tariscope.http.ProblemResponse;
import org.tariscope.http.ProblemType;
import org.tariscope.http.Problems;
import org.tariscope.http.Refusal;

/**
 * Runs a method of the API with the rights of an API user, in the administrator's own name, and answers what the API answers.
 * The request goes the path of every API request, but for the token.
 */
public class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Visitor visitor;

    @Inject
    transient ApiUserSearch users;

    @Inject
    transient AuditLog audit;

    @Inject
    transient ProblemResponse problems;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ConsoleRequest wanted = new ConsoleRequest(request);
        try {
            visitor.require(Role.ADMINISTRATOR);
            ApiUserAnswer user = user(request.getParameter("user"));
            audit.recordAlone(
                    visitor.who(),
                    new AuditEntry("console.run", "apiuser " + user.id() + " " + user.username(), wanted.title()));
            ApiRequest api = visitor.apiRequest();
            api.actFor(new ApiRequest.Substitute(user.id(), visitor.getName()));
            request.getRequestDispatcher(wanted.path()).forward(wanted, response);
        } catch (RuntimeException | ServletException thrown) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                Refusal refusal = Problems.refusal(thrown, visitor.apiRequest().requestId());
                problems.write(wanted, response, wanted.path(), refusal);
            }
        }
    }

    private ApiUserAnswer user(String id) {
        return id == null || !id.matches("[1-9][0-9]{0,17}")
                ? noUser()
                : users.byId(Long.parseLong(id)).orElseGet(ConsoleServlet::noUser);
    }

    private static ApiUserAnswer noUser() {
        throw Refusal.of(ProblemType.INVALID_VALUE, "user", "is no API user");
    }
}
