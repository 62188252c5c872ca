package musubi.adapters.emissions.inventory;

import org.jspecify.annotations.Nullable;

/**
 * A firm's electricity of a year, and what its certificates take off.
 *
 * @param electricity that is calculated, market-based, before certificates
 * @param deduction null where there are no certificates
 */
public record CertifiedElectricity(
        Deduction.Electricity electricity, @Nullable Deduction deduction) {

    /** For people and machines; null where there are no certificates. */
    public @Nullable DeductionAnswer answer() {
        return deduction == null ? null : DeductionAnswer.of(electricity.tonnes(), deduction);
    }

    /** What was taken off, or null where nothing was: there are no certificates, or what they are worth is not known. */
    public Deduction.@Nullable Deducted deducted() {
        return deduction instanceof Deduction.Deducted it ? it : null;
    }

    /** Why certificates take nothing off, or null. */
    public Deduction.@Nullable Unresolved unresolved() {
        return deduction instanceof Deduction.Unresolved it ? it : null;
    }
}
