package org.tariscope.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tariscope.ApiApplication;
import org.tariscope.http.ApiMethod;
import org.tariscope.http.MethodDescription;
import org.tariscope.http.ProblemType;

/** What the code serves and what the catalogue says are the same. */
class CatalogueTest {
    private static Stream<Method> resourceMethods() {
        return new ApiApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(GET.class)
                                || method.isAnnotationPresent(POST.class)
                                || method.isAnnotationPresent(ApiMethod.class));
    }

    private static String served(Method method) {
        ApiMethod name = method.getAnnotation(ApiMethod.class);
        String verb = method.isAnnotationPresent(GET.class) ? "GET" : "POST";
        Path path = method.getAnnotation(Path.class);
        String below =
                method.getDeclaringClass().getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        return (name == null ? method : name.value()) + " " + verb + " " + below.replaceFirst("^/", "");
    }

    private static String described(MethodDescription method) {
        return method.name() + " " + method.verb() + " " + method.path();
    }

    @Test
    void everyResourceMethodHasItsEntryWithTheSameVerbAndPathAndViceVersa() {
        assertThat(resourceMethods().map(CatalogueTest::served))
                .containsExactlyInAnyOrderElementsOf(ApiApplication.catalogue().methods().stream()
                        .map(CatalogueTest::described)
                        .toList());
    }

    @Test
    void aFurtherRightIsARightAndNoMethod() {
        assertThat(ApiApplication.catalogue().rights())
                .contains("sql", "sql.write")
                .isSorted();
        assertThat(ApiApplication.catalogue().named("sql.write")).isEmpty();
        assertThat(ApiApplication.catalogue().at("sql/write")).isEmpty();
        assertThat(ApiApplication.catalogue().lenient().rights()).contains("sql.write");
    }

    @Test
    void theMethodsTextsAreOneLine() {
        ApiApplication.catalogue().methods().forEach(method -> {
            assertThat(method.text()).as(method.name()).isNotBlank().doesNotContain("\n");
            method.parameters().forEach(parameter -> assertThat(parameter.text())
                    .as(method.name() + " " + parameter.name())
                    .isNotBlank()
                    .doesNotContain("\n"));
        });
    }

    @Test
    void eachProblemHasACodeOfItsOwnAndIsExplained() {
        assertThat(ProblemType.values()).extracting(ProblemType::code).doesNotHaveDuplicates();
        for (ProblemType type : ProblemType.values()) {
            assertThat(type.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(type.title()).as(type.code()).isNotBlank();
            assertThat(type.advice()).as(type.code()).endsWith(".");
        }
    }
}
