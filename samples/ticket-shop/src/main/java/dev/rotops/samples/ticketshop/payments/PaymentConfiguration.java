package dev.rotops.samples.ticketshop.payments;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Makes the provider's client; address and time-outs are {@code spring.http.serviceclient.payments.*}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "payments", types = PaymentApi.class)
class PaymentConfiguration {}
