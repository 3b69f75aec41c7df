package org.tariscope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tariscope.http.ApiMethod;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tariscope");
    private static final String[] MONEY = {
        "org.tariscope.account..",
        "org.tariscope.call..",
        "org.tariscope.rating..",
        "org.tariscope.service..",
        "org.tariscope.tariff.."
    };
    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tariscope.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesHaveTelecomsNames() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..core..", "..dto..", "..impl..", "..manager..")
                .check(CLASSES);
    }

    @Test
    void classesHaveTelecomsNames() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Helper|Utils?|Impl|Manager|Dto|DTO|Common|Core))")
                .check(CLASSES);
    }

    @Test
    void aResourceMethodIsAnApiMethod() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(ApiMethod.class)
                .check(CLASSES);
    }

    @Test
    void theApiReadsWithGetAndChangesWithPost() {
        noMethods()
                .should()
                .beMetaAnnotatedWith(describe(
                        "another verb",
                        annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                                && Set.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
                                        .contains(annotation.getRawType().getSimpleName())))
                .check(CLASSES);
    }

    @Test
    void everyResourceIsInTheTableOfContents() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveNameMatching(notListed())
                .check(CLASSES);
    }

    @Test
    void moneyIsNoBinaryFraction() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MONEY)
                .should()
                .haveRawType(binary())
                .check(CLASSES);
    }

    @Test
    void moneyIsNotReturnedAsABinaryFraction() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MONEY)
                .should()
                .haveRawReturnType(binary())
                .check(CLASSES);
    }

    @Test
    void moneyIsNotTakenAsABinaryFraction() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MONEY)
                .should()
                .haveRawParameterTypes(
                        describe("a double or float", types -> types.stream().anyMatch(binary())))
                .check(CLASSES);
    }

    @Test
    void moneyIsNotMadeFromABinaryFraction() {
        noConstructors()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(MONEY)
                .should()
                .haveRawParameterTypes(
                        describe("a double or float", types -> types.stream().anyMatch(binary())))
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "the time of no clock of ours",
                        call -> call.getTarget().getName().equals("now")
                                        && call.getTargetOwner()
                                                .getPackageName()
                                                .equals("java.time")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                                || call.getTarget().getName().equals("currentTimeMillis")))
                .check(CLASSES);
    }

    @Test
    void onlyTheConfigurationMakesTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tariscope.settings")
                .should()
                .callMethodWhere(describe(
                        "Clock.system…",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getTarget().getName().startsWith("system")))
                .check(CLASSES);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tariscope.launch")
                .should()
                .accessField(System.class, "out")
                .check(CLASSES);
    }

    @Test
    void aClientsNameIsNeverLookedUp() {
        noClasses()
                .should()
                .callMethodWhere(target(name("getRemoteHost")))
                .orShould()
                .callMethod(InetAddress.class, "getByName", String.class)
                .orShould()
                .callMethod(InetAddress.class, "getAllByName", String.class)
                .check(CLASSES);
    }

    @Test
    void noBindingLibrarySeesTheData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.json.bind..", "jakarta.xml.bind..", "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void nothingIsDeserializedOrLookedUpByName() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("javax.naming..")
                .check(CLASSES);
    }

    @Test
    void ratingIsPure() {
        noClasses()
                .that()
                .resideInAPackage("org.tariscope.rating..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.tariscope.rating..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void callRecordsNeedNothingButCsv() {
        noClasses()
                .that()
                .resideInAPackage("org.tariscope.cdr..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.tariscope.cdr..", "org.tariscope.csv..")
                .check(CLASSES);
    }

    @Test
    void packagesUseOnlyWhatTheyMay() {
        classes().should(new UseOfPackages()).check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> binary() {
        return describe(
                "a double or float",
                type -> BINARY.contains(type.getBaseComponentType().getName()));
    }

    /** Matches the name of each class that ApiApplication does not list. */
    private static String notListed() {
        List<String> listed =
                new ApiApplication().getClasses().stream().map(Class::getName).toList();
        return "(?!(" + String.join("|", listed).replace(".", "\\.") + ")$).*";
    }
}
