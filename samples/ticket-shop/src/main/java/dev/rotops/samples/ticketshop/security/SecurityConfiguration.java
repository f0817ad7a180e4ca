package dev.rotops.samples.ticketshop.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;

/** Customers buy, organisers publish, everybody may look at the catalogue, and nothing else is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain access(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, "/events").permitAll();
                    requests.requestMatchers(HttpMethod.POST, "/events").hasRole(Role.ORGANISER.name());
                    requests.requestMatchers("/orders", "/orders/**").hasRole(Role.CUSTOMER.name());
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.anyRequest().denyAll();
                })
                .httpBasic(withDefaults())
                // Callers send their password with each request: there is no session to ride on.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService accounts(Accounts accounts) {
        return name -> accounts.accounts().stream()
                .filter(account -> account.name().equals(name))
                .map(Account::toUser)
                .findFirst()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    enum Role {
        CUSTOMER,
        ORGANISER
    }

    @ConfigurationProperties("shop")
    record Accounts(List<Account> accounts) {}

    record Account(String name, String password, Role role) {

        private UserDetails toUser() {
            return User.withUsername(name).password(password).roles(role.name()).build();
        }
    }
}
