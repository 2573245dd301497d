package bingosim.worker;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Takes partitions from the queue and runs them. */
@SpringBootApplication(scanBasePackages = "bingosim", proxyBeanMethods = false)
@ConfigurationPropertiesScan("bingosim.worker")
class WorkerApplication {}
