package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import musubi.adapters.health.fhir.rest.SmartScopes.Right;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/** Lets through what the scopes of the token permit, and nothing else. */
@Interceptor
public final class ScopeInterceptor {

    /** Operations on one record that only read. They show more than one type, so they need the right on all types. */
    private static final Set<String> READING_OPERATIONS = Set.of("$everything", "$meta");

    private final List<String> kept;

    /** @param kept the types that are offered; the server has others for its own work */
    ScopeInterceptor(List<String> kept) {
        this.kept = List.copyOf(kept);
    }

    /** Needs the right in what is asked, whatever comes of it; called for each reading entry of a batch as well. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.METADATA) {
            return;
        }
        var scopes = new SmartScopes(Caller.of(request).scopes());
        var type = request.getResourceName() == null ? "*" : request.getResourceName();
        if (request.getResourceName() != null && !kept.contains(type)) {
            throw forbidden("This server keeps no " + type, "このサーバーは" + type + "を保存しません");
        }
        switch (operation) {
            case READ, VREAD, HISTORY_INSTANCE -> need(scopes, Right.READ, type);
            case SEARCH_TYPE -> {
                need(scopes, Right.SEARCH, type);
                chains(scopes, request);
            }
            case HISTORY_TYPE, SEARCH_SYSTEM, HISTORY_SYSTEM ->
                throw forbidden(
                        "This server offers search by type, and the history of one record", "検索は型ごと、履歴はレコードごとに行ってください");
            case GET_PAGE -> {} // the page itself is checked when it leaves
            case CREATE -> {
                need(scopes, Right.CREATE, type);
                conditional(scopes, request.getHeader("If-None-Exist"), type);
            }
            case UPDATE, PATCH -> {
                need(scopes, Right.UPDATE, type);
                conditional(scopes, request.getConditionalUrl(operation), type);
            }
            case DELETE -> {
                need(scopes, Right.DELETE, type);
                conditional(scopes, request.getConditionalUrl(operation), type);
            }
            case TRANSACTION -> {} // each entry as it is stored or read, so that one of a batch is refused alone
            default -> {
                if (!READING_OPERATIONS.contains(request.getOperation()) || request.getId() == null) {
                    throw forbidden(
                            "This server does not offer " + request.getOperation(),
                            "このサーバーは" + request.getOperation() + "を提供しません");
                }
                need(scopes, Right.READ, "*");
            }
        }
    }

    /** Includes, operations and pages can bring types that were not asked for. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void check(RequestDetails request, @Nullable IBaseResource response) {
        var operation = request.getRestOperationType();
        if (response == null || operation == null || operation == RestOperationTypeEnum.METADATA || writes(operation)) {
            return;
        }
        var scopes = new SmartScopes(Caller.of(request).scopes());
        if (response instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .filter(it -> it != null)
                    .forEach(it -> show(scopes, it.fhirType()));
        } else {
            show(scopes, response.fhirType());
        }
    }

    /** Each entry of a Bundle that writes, as if it were a request of its own. */
    void check(RequestDetails request, Bundle bundle) {
        var scopes = new SmartScopes(Caller.of(request).scopes());
        bundle.getEntry().forEach(it -> entry(scopes, it.getRequest()));
    }

    private void entry(SmartScopes scopes, BundleEntryRequestComponent request) {
        var url = request.getUrl();
        var method = request.getMethod();
        if (url == null || method == null) {
            return; // HAPI says what is wrong with it
        }
        var type = url.split("[/?]", 2)[0];
        if (isOperation(request)) {
            throw operation();
        }
        if (method != HTTPVerb.GET && !kept.contains(type)) {
            var named = type.matches("[A-Za-z]{1,64}") ? type : "such type";
            throw forbidden("This server keeps no " + named, "このサーバーが保存しない型です");
        }
        switch (method) {
            case POST -> {
                need(scopes, Right.CREATE, type);
                conditional(scopes, request.getIfNoneExist(), type);
            }
            case PUT, PATCH -> {
                need(scopes, Right.UPDATE, type);
                conditional(scopes, url.contains("?") ? url : null, type);
            }
            case DELETE -> {
                need(scopes, Right.DELETE, type);
                conditional(scopes, url.contains("?") ? url : null, type);
            }
            case GET, HEAD, NULL -> {} // each is checked as a request of its own
        }
    }

    static boolean isOperation(BundleEntryRequestComponent request) {
        return request.hasUrl() && request.getUrl().split("\\?", 2)[0].contains("$");
    }

    static ForbiddenOperationException operation() {
        return forbidden("Operations are not offered inside a Bundle", "Bundleの中ではオペレーションを使えません");
    }

    /** A condition tells whether something exists, as a search does. */
    private static void conditional(SmartScopes scopes, @Nullable String condition, String type) {
        if (condition != null && !condition.isBlank()) {
            need(scopes, Right.SEARCH, type);
        }
    }

    /** A chain or {@code _has} tells what other types hold: only who may search all types may use one. */
    private static void chains(SmartScopes scopes, RequestDetails request) {
        var chained = request.getParameters().keySet().stream()
                .anyMatch(it -> it.contains(".") || it.startsWith("_has") || it.equals("_filter"));
        if (chained && !scopes.permitOnAll(Right.SEARCH)) {
            throw forbidden("Chained search needs the scope system/*.s", "連鎖検索にはスコープ system/*.s が必要です");
        }
    }

    private static boolean writes(RestOperationTypeEnum operation) {
        return switch (operation) {
            case CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> true;
            default -> false;
        };
    }

    private static void show(SmartScopes scopes, String type) {
        if (!type.equals("OperationOutcome") && !type.equals("Parameters") && !scopes.show(type)) {
            throw forbidden(
                    "The answer holds " + type + ", for which the token has no scope",
                    "応答に含まれる" + type + "のスコープがトークンにありません");
        }
    }

    private static void need(SmartScopes scopes, Right right, String type) {
        if (!scopes.permit(right, type)) {
            var word = right.name().toLowerCase(Locale.ROOT);
            throw forbidden(
                    "The token has no scope to " + word + " " + type, "トークンに" + type + "の" + word + "のスコープがありません");
        }
    }

    private static ForbiddenOperationException forbidden(String en, String ja) {
        return new ForbiddenOperationException(en + " / " + ja);
    }
}
