package bingosim.connection;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Takes a rollback that a dead connection cannot do any more as done, because the server has done it: it rolls back what a
 * lost client leaves open. Otherwise Spring Batch would not know the end of the step, and refuse to start it again.
 */
final class SurvivingTransactionManager extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(SurvivingTransactionManager.class);

    SurvivingTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException | DataAccessException e) {
            log.debug("could not roll back over a dead connection; the server rolls back by itself", e);
        }
    }
}
