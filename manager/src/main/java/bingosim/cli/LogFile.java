package bingosim.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the log goes: to a file beside the data, because the terminal belongs to people and standard output to programs. */
final class LogFile {
    private static final String NAME = "bingosim.log";

    private LogFile() {}

    /** Logs nowhere until {@link #open}. */
    static void keepQuiet() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        context().reset();
    }

    /** @param directory one that can be written to */
    static void open(Path directory) {
        LoggerContext context = context();
        context.reset();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(directory.resolve(NAME).toString());
        appender.setEncoder(encoder(context));
        appender.setTriggeringPolicy(trigger(context));
        appender.setRollingPolicy(rolling(context, appender, directory));
        logTo(appender);
    }

    /** For a process that nobody sits in front of: to standard output, which whoever runs it collects. */
    static void openConsole() {
        LoggerContext context = context();
        context.reset();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context));
        logTo(appender);
    }

    private static void logTo(Appender<ILoggingEvent> appender) {
        appender.start();
        var root = context().getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context().getLogger("bingosim").setLevel(Level.INFO);
        // It logs how a partition failed before we know whether that is an error; PartitionRunner says it then.
        context().getLogger("org.springframework.batch.core.step").setLevel(Level.OFF);
        // Each connection that an outage has cost; whoever needed one says so.
        context().getLogger("com.zaxxer.hikari.pool").setLevel(Level.ERROR);
        // Each request for what is not there; whoever asks is told.
        context().getLogger("org.springframework.web.servlet.PageNotFound").setLevel(Level.ERROR);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level [%thread] %logger{0}: %msg%n");
        encoder.start();
        return encoder;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> trigger(LoggerContext context) {
        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf("10MB"));
        trigger.start();
        return trigger;
    }

    private static FixedWindowRollingPolicy rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path directory) {
        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setMinIndex(1);
        rolling.setMaxIndex(1);
        rolling.setFileNamePattern(directory.resolve(NAME) + ".%i");
        rolling.start();
        return rolling;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
