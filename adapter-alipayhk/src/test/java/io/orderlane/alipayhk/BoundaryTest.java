package io.orderlane.alipayhk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundaryTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.orderlane.alipayhk");

    @Test
    void thePortsKnowTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("..alipayhk.port..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.orderlane.alipayhk.port..")
                .because("whoever fills a port must not need our vendors; use JDK types or own records")
                .check(OURS);
    }

    @Test
    void theProtocolKnowsNeitherTransportNorSigner() {
        noClasses()
                .that()
                .resideInAnyPackage("..alipayhk.protocol..", "..alipayhk.diagnosis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx..",
                        "io.netty..",
                        "org.bouncycastle..",
                        "com.amazon.corretto..",
                        "..alipayhk.vertx..",
                        "..alipayhk.jdk..",
                        "..alipayhk.log..",
                        "..alipayhk.jca..",
                        "..alipayhk.accp..",
                        "..alipayhk.signing..",
                        "..alipayhk.bouncycastle..")
                .because("transport and signer are swapped behind their ports; go through the port")
                .check(OURS);
    }

    @Test
    void eachVendorHasItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..alipayhk.vertx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .because("HTTP belongs behind Transport")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackage("..alipayhk.bouncycastle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .because("keys belong behind KeyReader")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackage("..alipayhk.accp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazon.corretto..")
                .because("its jar may be left out; take the Provider that SigningProviders chose")
                .check(OURS);
    }
}
