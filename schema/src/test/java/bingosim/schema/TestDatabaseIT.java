package bingosim.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    private static final String COUNT_TABLES = """
            select count(*)
              from pg_tables
             where schemaname = 'public'
            """;

    @Test
    void isEmptyAndNobodyElses() throws Exception {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            try (Connection connection = one.dataSource().getConnection()) {
                connection.createStatement().execute("create table mine (id bigint)");
            }

            assertThat(count(one.dataSource(), COUNT_TABLES)).isOne();
            assertThat(count(other.dataSource(), COUNT_TABLES)).isZero();
        }
    }

    @Test
    void isReachedByUrlUserAndPassword() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void isDroppedUnderWhoeverIsStillConnected() throws Exception {
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.dataSource().getConnection()) {
            database.close();

            assertThat(connection.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> database.dataSource().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not exist");
    }

    private static int count(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
