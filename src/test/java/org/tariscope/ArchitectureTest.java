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
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.tariscope.http.ApiMethod;

/** The rules of the house that a compiler does not know. */
@AnalyzeClasses(packages = "org.tariscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] MONEY = {
        "org.tariscope.account..",
        "org.tariscope.call..",
        "org.tariscope.rating..",
        "org.tariscope.service..",
        "org.tariscope.tariff.."
    };
    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.tariscope.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveTelecomsNames = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..core..", "..dto..", "..impl..", "..manager..");

    @ArchTest
    static final ArchRule classesHaveTelecomsNames = noClasses()
            .should()
            .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Helper|Utils?|Impl|Manager|Dto|DTO|Common|Core))");

    @ArchTest
    static final ArchRule aResourceMethodIsAnApiMethod = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(ApiMethod.class);

    @ArchTest
    static final ArchRule theApiReadsWithGetAndChangesWithPost = noMethods()
            .should()
            .beMetaAnnotatedWith(describe(
                    "another verb",
                    annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                            && Set.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
                                    .contains(annotation.getRawType().getSimpleName())));

    @ArchTest
    static final ArchRule everyResourceIsInTheTableOfContents =
            noClasses().that().areAnnotatedWith(Path.class).should().haveNameMatching(notListed());

    @ArchTest
    static final ArchRule moneyIsNoBinaryFraction = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .haveRawType(binary());

    @ArchTest
    static final ArchRule moneyIsNotReturnedAsABinaryFraction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .haveRawReturnType(binary());

    @ArchTest
    static final ArchRule moneyIsNotTakenAsABinaryFraction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .haveRawParameterTypes(
                    describe("a double or float", types -> types.stream().anyMatch(binary())));

    @ArchTest
    static final ArchRule moneyIsNotMadeFromABinaryFraction = noConstructors()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(MONEY)
            .should()
            .haveRawParameterTypes(
                    describe("a double or float", types -> types.stream().anyMatch(binary())));

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethodWhere(describe(
                    "the time of no clock of ours",
                    call -> call.getTarget().getName().equals("now")
                                    && call.getTargetOwner().getPackageName().equals("java.time")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class))
                            || call.getTarget().getName().equals("currentTimeMillis")));

    @ArchTest
    static final ArchRule onlyTheConfigurationMakesTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.tariscope.settings")
            .should()
            .callMethodWhere(describe(
                    "Clock.system…",
                    call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getTarget().getName().startsWith("system")));

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .resideOutsideOfPackage("org.tariscope.launch")
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule aClientsNameIsNeverLookedUp = noClasses()
            .should()
            .callMethodWhere(target(name("getRemoteHost")))
            .orShould()
            .callMethod(InetAddress.class, "getByName", String.class)
            .orShould()
            .callMethod(InetAddress.class, "getAllByName", String.class);

    @ArchTest
    static final ArchRule noBindingLibrarySeesTheData = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.json.bind..", "jakarta.xml.bind..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule nothingIsDeserializedOrLookedUpByName = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("javax.naming..");

    @ArchTest
    static final ArchRule ratingIsPure = noClasses()
            .that()
            .resideInAPackage("org.tariscope.rating..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.tariscope.rating..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesUseOnlyWhatTheyMay = classes().should(new UseOfPackages());

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
