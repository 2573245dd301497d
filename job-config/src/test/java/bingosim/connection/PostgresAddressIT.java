package bingosim.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bingosim.job.InvalidParametersException;
import bingosim.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class PostgresAddressIT {

    private static PostgresAddress addressOf(TestDatabase database) {
        return new PostgresAddress(
                "%s?user=%s&password=%s".formatted(database.jdbcUrl(), database.user(), database.password()));
    }

    @Test
    void migratedDatabaseIsUsable() {
        try (TestDatabase database = TestDatabase.migrated()) {
            assertThatCode(() -> addressOf(database).requireMigrated()).doesNotThrowAnyException();
        }
    }

    @Test
    void emptyDatabaseIsForManagersOnly() {
        try (TestDatabase database = TestDatabase.create()) {
            assertThatCode(() -> addressOf(database).requireUsable()).doesNotThrowAnyException();
            assertThatThrownBy(() -> addressOf(database).requireMigrated())
                    .isInstanceOf(UnusableException.class)
                    .hasMessageContainingAll("no tables of ours", "start a manager")
                    .hasMessageNotContaining("password");
        }
    }

    @Test
    void tablesOfAnotherVersionAreRefused() {
        try (TestDatabase database = TestDatabase.migrated()) {
            var jdbc = new JdbcTemplate(database.dataSource());
            jdbc.update("delete from flyway_schema_history where version = ?", "" + PostgresAddress.SCHEMA_VERSION);

            assertThatThrownBy(() -> addressOf(database).requireMigrated())
                    .isInstanceOf(UnusableException.class)
                    .hasMessageContaining("tables of version " + (PostgresAddress.SCHEMA_VERSION - 1));

            jdbc.update("update flyway_schema_history set version = '99' where version = '1'");
            jdbc.update("delete from flyway_schema_history where version <> '99'");

            assertThatThrownBy(() -> addressOf(database).requireUsable())
                    .isInstanceOf(UnusableException.class)
                    .hasMessageContaining("tables of version 99");
        }
    }

    @Test
    void whatCannotBeReachedIsSaidInOneLineWithoutThePassword() {
        var address = new PostgresAddress("jdbc:postgresql://127.0.0.1:1/none?user=me&password=secret");

        assertThat(address.shown()).isEqualTo("jdbc:postgresql://127.0.0.1:1/none");
        assertThatThrownBy(address::requireUsable)
                .isInstanceOf(UnusableException.class)
                .hasMessageContainingAll("127.0.0.1:1/none", "refused")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new PostgresAddress("postgres://127.0.0.1/none"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageContaining("jdbc:postgresql://");
        assertThatThrownBy(() -> new PostgresAddress("jdbc:postgresql://127.0.0.1/none?user=me&password=sec%ret"))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessageNotContaining("ret");
    }
}
