package org.tariscope.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tariscope.administrator.AdministratorView;
import org.tariscope.administrator.Administrators;

/** The administrators: the people who run these pages. */
@Named
@RequestScoped
public class AdministratorsPage {
    @Inject
    Administrators administrators;

    private List<AdministratorView> list = List.of();

    @PostConstruct
    void read() {
        list = administrators.list();
    }

    public List<AdministratorView> getList() {
        return list;
    }
}
