package org.tariscope.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tariscope.http.UserRequests.Sent;

/** Each request of a user whose token was good is counted once, and what was refused as refused. */
class UserRequestsTest {
    private final UserRequests requests = new UserRequests();

    private void answered(int status) {
        ApiRequest request = new ApiRequest();
        request.sentBy(7);
        requests.count(request, status);
    }

    @Test
    void refusalsAndErrorsAreToldApartAndWhatIsTakenIsGone() {
        requests.count(new ApiRequest(), 401);
        for (int status : new int[] {200, 204, 401, 403, 429, 400, 404, 500}) {
            answered(status);
        }
        var taken = requests.take();
        assertThat(taken).containsExactly(new Sent(7, 8, 3, 3));
        assertThat(requests.take()).isEmpty();
        answered(200);
        requests.putBack(taken);
        assertThat(requests.take()).containsExactly(new Sent(7, 9, 3, 3));
    }
}
