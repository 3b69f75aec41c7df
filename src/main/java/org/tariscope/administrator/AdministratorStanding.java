package org.tariscope.administrator;

/** What decides whether an administrator's session goes on, as the database has it now. */
public record AdministratorStanding(String username, Role role, boolean enabled, int sessionVersion) {}
