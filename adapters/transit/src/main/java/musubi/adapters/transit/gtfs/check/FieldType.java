package musubi.adapters.transit.gtfs.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values of GTFS (GTFS Schedule, Field Types), as far as a wrong one hurts. */
enum FieldType {
    TEXT {
        @Override
        boolean fits(String value) {
            return true;
        }
    },
    /** Degrees north of the equator, WGS 84. */
    LATITUDE {
        @Override
        boolean fits(String value) {
            return within(value, 90);
        }
    },
    /** Degrees east of Greenwich, WGS 84. */
    LONGITUDE {
        @Override
        boolean fits(String value) {
            return within(value, 180);
        }
    },
    /** H:MM:SS or HH:MM:SS counted from noon minus 12 hours; more than 24 hours is the night that follows. */
    TIME {
        @Override
        boolean fits(String value) {
            return FeedTime.seconds(value) >= 0;
        }
    },
    /** YYYYMMDD, a day that exists. */
    DATE {
        @Override
        boolean fits(String value) {
            try {
                return value.length() == 8 && LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE) != null;
            } catch (DateTimeException _) {
                return false;
            }
        }
    },
    /** RRGGBB without a number sign. */
    COLOR {
        @Override
        boolean fits(String value) {
            return HEX_COLOR.matcher(value).matches();
        }
    },
    /** 0 or 1. */
    FLAG {
        @Override
        boolean fits(String value) {
            return value.equals("0") || value.equals("1");
        }
    },
    /** A whole number from 0. */
    WHOLE {
        @Override
        boolean fits(String value) {
            return DIGITS.matcher(value).matches();
        }
    },
    /** A whole number. */
    INTEGER {
        @Override
        boolean fits(String value) {
            return DIGITS.matcher(value.startsWith("-") ? value.substring(1) : value)
                    .matches();
        }
    },
    DECIMAL {
        @Override
        boolean fits(String value) {
            return NUMBER.matcher(value).matches();
        }
    },
    URL {
        @Override
        boolean fits(String value) {
            return (value.startsWith("http://") || value.startsWith("https://")) && isUri(value);
        }
    },
    EMAIL {
        @Override
        boolean fits(String value) {
            return MAIL.matcher(value).matches();
        }
    },
    /** Digits, and whatever people write between them. */
    PHONE {
        @Override
        boolean fits(String value) {
            return value.chars().anyMatch(Character::isDigit)
                    && !TELLS_NO_NUMBER.matcher(value).find();
        }
    },
    /** ISO 4217, a code that is in use. */
    CURRENCY {
        @Override
        boolean fits(String value) {
            return CURRENCIES.contains(value);
        }
    },
    /** A time of the clock, up to 24:00:00. */
    LOCAL_TIME {
        @Override
        boolean fits(String value) {
            var seconds = FeedTime.seconds(value);
            return seconds >= 0 && seconds <= 24 * 3600;
        }
    },
    /** routes.txt, route_type, and the extended route types in their hundreds. */
    ROUTE_TYPE {
        @Override
        boolean fits(String value) {
            return DIGITS.matcher(value).matches() && isRouteType(Integer.parseInt(value));
        }
    },
    /** A name of the time zone database. */
    TIMEZONE {
        @Override
        boolean fits(String value) {
            return ZoneId.getAvailableZoneIds().contains(value);
        }
    },
    /** BCP 47. */
    LANGUAGE {
        @Override
        boolean fits(String value) {
            var language = Locale.forLanguageTag(value.replace('_', '-')).getLanguage();
            return !language.isEmpty();
        }
    };

    private static final Pattern HEX_COLOR = Pattern.compile("[0-9a-fA-F]{6}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern TELLS_NO_NUMBER = Pattern.compile("[@<>{}]");
    private static final Set<String> CURRENCIES =
            Currency.availableCurrencies().map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?");

    private static boolean isUri(String value) {
        try {
            return new URI(value).getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isRouteType(int type) {
        return type >= 0 && type <= 7 || type == 11 || type == 12 || type >= 100 && type < 1800;
    }

    abstract boolean fits(String value);

    private static boolean within(String value, double bound) {
        return NUMBER.matcher(value).matches() && Math.abs(Double.parseDouble(value)) <= bound;
    }
}
