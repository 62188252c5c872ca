package musubi.adapters.transit.planner.otp;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;

/**
 * Ends an interrupted request at its next field. The search for trips polls the interrupt itself; lists of stops within
 * routes within stops do not, and would go on long after the caller has been told that its time was over.
 */
final class InterruptInstrumentation extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AbortExecutionException("The request took longer than it may: ask for less at once");
        }
        return fetcher;
    }
}
