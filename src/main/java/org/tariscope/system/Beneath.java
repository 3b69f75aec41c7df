package org.tariscope.system;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The call of what a proxy stands for, which fails as that fails. */
final class Beneath {
    private Beneath() {}

    static Object call(Object beneath, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(beneath, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
