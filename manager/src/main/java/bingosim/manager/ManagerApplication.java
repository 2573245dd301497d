package bingosim.manager;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts batches and answers for them. Every package brings its own configuration. */
@SpringBootApplication(scanBasePackages = "bingosim", proxyBeanMethods = false)
public class ManagerApplication {}
