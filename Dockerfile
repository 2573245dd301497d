# Manager, worker and command line in one image; the command comes as argument:
#
#   docker build -t bingosim . && docker run --rm bingosim --help

ARG JDK_IMAGE=eclipse-temurin:17-jdk
ARG JRE_IMAGE=eclipse-temurin:17-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /build
COPY . .
# The launcher builds; an application that came along from the checkout and is newer than its sources is taken as it is.
RUN --mount=type=cache,target=/root/.m2 \
    ./bingosim --version || { cat manager/target/build.log; exit 1; }
# Our own jars change with every commit, libraries rarely: apart, the large layer stays. Both programs share one lib
# directory. The PostgreSQL that comes along stays out: in a container, the database is another container.
RUN set -eu; \
    mkdir -p /image/libraries /image/application/lib; \
    cp bingosim /image/application; \
    for program in manager worker; do \
        app=$program/target/app; \
        cp "$app"/lib/*.jar /image/libraries; \
        mkdir -p "/image/application/$app"; \
        cp "$app/$program.jar" "/image/application/$app"; \
        ln -s ../../../lib "/image/application/$app/lib"; \
    done; \
    rm -f /image/libraries/embedded-postgres-binaries-*.jar; \
    for module in */pom.xml; do \
        find /image/libraries -name "${module%/pom.xml}-[0-9]*.jar" -exec mv {} /image/application/lib \; ; \
    done

FROM ${JRE_IMAGE}
RUN useradd --create-home --uid 10001 --shell /usr/sbin/nologin bingosim
ENV PATH=/opt/bingosim:$PATH
COPY --from=build /image/libraries /opt/bingosim/lib
COPY --from=build /image/application /opt/bingosim
USER 10001
WORKDIR /home/bingosim
ENTRYPOINT ["bingosim"]
CMD ["--help"]
