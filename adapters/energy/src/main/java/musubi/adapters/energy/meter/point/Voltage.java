package musubi.adapters.energy.meter.point;

/** At which voltage a point is supplied. */
public enum Voltage {
    /** 低圧: 100 and 200 V. */
    LOW,
    /** 高圧: 6.6 kV. */
    HIGH,
    /** 特別高圧: 20 kV and more. */
    EXTRA_HIGH
}
