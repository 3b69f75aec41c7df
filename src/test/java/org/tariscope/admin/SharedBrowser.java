package org.tariscope.admin;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tariscope.server.ServerUnderTest;
import org.tariscope.server.Users;

/** One browser for all classes that take one in their constructor: it is opened once, and each class finds it afresh. */
final class SharedBrowser implements BeforeAllCallback, ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Browser.class, key -> Browser.ofServerUnderTest(), Browser.class);
    }

    /** The administrator of the demonstration data has logged in, and nothing has happened yet. */
    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context).startAfresh().logIn(Users.ADMIN, ServerUnderTest.PASSWORD);
    }
}
