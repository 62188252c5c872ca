package musubi.hub.web.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.web.Pages;
import musubi.hub.web.people.LanguageInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/** The languages of the console, and its packaged assets. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private final ObjectProvider<Pages> pages;
    private final ObjectProvider<PersonStore> people;

    ConsoleConfiguration(ObjectProvider<Pages> pages, ObjectProvider<PersonStore> people) {
        this.pages = pages;
        this.people = people;
    }

    @Bean
    static ResourceBundleMessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    /**
     * What was chosen in the header counts, then what the browser asks for, of all that is neither Japanese nor English
     * English. Who names no language is of the city.
     */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("musubi-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> {
            var asked = request.getHeader("Accept-Language");
            if (asked == null) {
                return Locale.JAPANESE;
            }
            var found = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        });
        return resolver;
    }

    /** Each domain brings its own words; those of the hub count first. Late, since adapters are put together after this bean. */
    @Bean
    SmartInitializingSingleton wordsOfTheDomains(ResourceBundleMessageSource messageSource, Pages pages) {
        return () -> pages.domains().map("messages/"::concat).forEach(messageSource::addBasenames);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var paths = Stream.concat(
                Stream.of("/", "/login/**", "/invitation/**", "/docs", "/console/**", "/error"),
                pages.getObject().patterns());
        registry.addInterceptor(new LanguageInterceptor("language", people::getObject))
                .addPathPatterns(paths.toList());
    }

    /** Kept by browsers, and asked for anew each time: a new version of the hub is seen at once. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
    }
}
