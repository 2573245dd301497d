package bingosim.request;

import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.amqp.dsl.Amqp;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.messaging.MessageChannel;

/** Only where there is a broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.rabbitmq.addresses")
class RequestConfiguration {

    @Bean
    RequestQueue requestQueue(Environment environment) {
        return RequestQueue.of(environment.getProperty("bingosim.queue", RequestQueue.DEFAULT_INSTALLATION));
    }

    @Bean
    Declarables requestQueues(RequestQueue queue) {
        return queue.declarables();
    }

    @Bean
    MessageConverter requestConverter() {
        return new RequestConverter();
    }

    @Bean
    MessageChannel outgoingRequests() {
        return new DirectChannel();
    }

    @Bean
    RabbitTemplate requestTemplate(ConnectionFactory connections, MessageConverter requestConverter) {
        var template = new RabbitTemplate(connections);
        template.setMessageConverter(requestConverter);
        template.setMandatory(true);
        return template;
    }

    @Bean
    IntegrationFlow sendRequests(MessageChannel outgoingRequests, RabbitTemplate requestTemplate) {
        return IntegrationFlow.from(outgoingRequests)
                .handle(Amqp.outboundAdapter(requestTemplate)
                        .routingKeyExpression("headers['%s']".formatted(RequestSender.TO))
                        .mappedRequestHeaders("none")
                        .confirmCorrelationExpression("headers['%s']".formatted(RequestSender.CONFIRMATION)))
                .get();
    }

    @Bean
    FirstRequests firstRequests(RabbitTemplate requestTemplate, RequestQueue queue) {
        return new FirstRequests(requestTemplate, queue);
    }

    @Bean
    RequestSender requestSender(
            RabbitTemplate requestTemplate, MessageChannel outgoingRequests, RequestQueue queue, AmqpAdmin admin) {
        return new RequestSender(requestTemplate, outgoingRequests, queue, admin);
    }
}
