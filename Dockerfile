# The portal's image. The jar is built before:  ./mvnw -DskipTests package
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY target/mncares-portal-*.jar portal.jar
RUN java -Djarmode=tools -jar portal.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/portal --shell /usr/sbin/nologin portal \
	&& chmod 700 /var/lib/portal
WORKDIR /opt/portal
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
USER portal
# The portal's own keys are kept here: mount a volume.
ENV PORTAL_HOME=/var/lib/portal
VOLUME /var/lib/portal
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "portal.jar"]
