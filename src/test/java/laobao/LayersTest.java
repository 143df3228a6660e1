package laobao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages by domain, one direction of dependency: what each may import of ours. */
class LayersTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("laobao");

    private static final Map<String, String[]> MAY_IMPORT = Map.of(
            "text",
            new String[] {},
            "page",
            new String[] {"text"},
            "article",
            new String[] {"page", "text"},
            "facts",
            new String[] {"article", "text"},
            "archive",
            new String[] {"article", "text"},
            "lucene",
            new String[] {"archive", "article", "text"},
            "opensearch",
            new String[] {"archive", "article", "text"},
            "ingest",
            new String[] {"page", "article", "facts", "archive", "text"},
            "server",
            new String[] {"archive", "article", "text"},
            "cli",
            new String[] {"page", "article", "facts", "archive", "lucene", "opensearch", "ingest", "server", "text"});

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatStandsBeforeIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(MAY_IMPORT.get(name)))
                .map(p -> "laobao." + p)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("laobao." + name)
                .should()
                .onlyDependOnClassesThat(resideInAPackage("laobao..").negate().or(resideInAnyPackage(allowed)))
                .check(OURS);
    }

    @Test
    void everyPackageHasARule() {
        assertThat(OURS.stream()
                        .map(c -> c.getPackageName().replace("laobao.", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }
}
