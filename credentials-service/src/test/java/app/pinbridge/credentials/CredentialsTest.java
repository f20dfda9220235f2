package app.pinbridge.credentials;

import app.pinbridge.testkit.ServicePlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service with its Kafka, its database and a simulated Pinpoint; all share one. */
@QuarkusTest
@QuarkusTestResource(
        value = ServicePlatform.class,
        initArgs = @ResourceArg(name = "service", value = "credentials-service"))
@QuarkusTestResource(PinpointSimulator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CredentialsTest {}
