package org.tariscope.admin.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.tariscope.admin.Visitor;
import org.tariscope.call.CallAnswer;
import org.tariscope.call.CallDetails;
import org.tariscope.call.CallSearch;

/** All about one call. */
@Named
@RequestScoped
public class CallPage {
    @Inject
    CallSearch search;

    @Inject
    Visitor visitor;

    private long id;
    private CallDetails details;

    /** Reads the call that the address names; 404 where there is none, or none that the visitor may see. */
    public void open() {
        details = search.details(id, visitor.nodes());
    }

    public long getId() {
        return id;
    }

    public void setId(long wanted) {
        id = wanted;
    }

    public CallDetails getDetails() {
        return details;
    }

    /** The address of the page that says step by step what such a call costs. */
    public String getWhy() {
        CallAnswer call = details.row().call();
        return "/admin/price-call?subscriberid=" + (call.subscriberid() == null ? "" : call.subscriberid()) + "&number="
                + URLEncoder.encode(details.routedNumber(), StandardCharsets.UTF_8) + "&start=" + call.start()
                + "&duration=" + call.rawseconds() + "&direction=" + call.direction() + "&providerid="
                + (call.providerid() == null ? "" : call.providerid());
    }

    /** The address of the re-rating of this call's day and subscriber, or number where it has none. */
    public String getRerate() {
        CallAnswer call = details.row().call();
        LocalDate day = call.start().toLocalDate();
        return "/admin/rerate?fromdate=" + day + "&todate=" + day
                + (call.subscriberid() == null
                        ? "&dn=" + URLEncoder.encode(call.dn(), StandardCharsets.UTF_8)
                        : "&subscriberid=" + call.subscriberid());
    }
}
