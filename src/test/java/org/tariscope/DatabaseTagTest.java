package org.tariscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build runs the tests with the tag a second time, with MariaDB. */
class DatabaseTagTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.tariscope");

    @Test
    void whatNeedsADatabaseIsTestedWithBoth() {
        classes()
                .that(DescribedPredicate.describe("make a database", DatabaseTagTest::makeDatabase))
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "the tag database",
                        tag -> tag.getRawType().isEquivalentTo(Tag.class)
                                && tag.get("value").orElse("").equals("database")))
                .check(TESTS);
    }

    private static boolean makeDatabase(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(TestDatabase.class));
    }
}
