//! Units of measure, money and shares: symbol, dimension and the factor to the dimension's base unit.

use crate::mention::Rational;

/// What a unit measures; only values of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Money of one currency: its ISO 4217 code is the unit's symbol.
    Money,
    /// A share of a whole: percent, "one in five", a fraction of something.
    Share,
    /// A difference between two shares: percentage points, basis points.
    Points,
    /// Length, in metres.
    Length,
    /// Area, in square metres.
    Area,
    /// Volume, in cubic metres.
    Volume,
    /// Mass, in kilograms.
    Mass,
    /// Speed, in metres per second.
    Speed,
    /// Temperature, in degrees Celsius.
    Temperature,
    /// Degrees of an angle, of latitude, or of a temperature that names no scale.
    Angle,
    /// Energy, in joules.
    Energy,
    /// Power, in watts.
    Power,
    /// Data, in bytes.
    Data,
    /// Data by time, in bits per second.
    DataRate,
    /// Frequency, in hertz.
    Frequency,
    /// Voltage, in volts.
    Voltage,
    /// Pressure, in pascals.
    Pressure,
    /// Loudness, in decibels.
    Loudness,
    /// Picture size, in pixels.
    Pixels,
    /// Radiation dose, in sieverts.
    Dose,
    /// Age, in years.
    Age,
}

use Dimension::{
    Age, Angle, Area, Data, DataRate, Dose, Energy, Frequency, Length, Loudness, Mass, Money, Pixels, Points, Power,
    Pressure, Share, Speed, Temperature, Voltage, Volume,
};

/// One unit: how it is written, what it measures, and how much of the base unit it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// SI or common symbol, or ISO 4217 code.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Numerator and denominator of the factor to the dimension's base unit.
    pub factor: (i64, i64),
    /// Lower-cased single words and symbols that name it.
    pub(crate) names: &'static [&'static str],
}

impl Unit {
    /// The factor to the base unit, exactly.
    pub(crate) fn factor(&self) -> Rational {
        Rational::new(i128::from(self.factor.0), i128::from(self.factor.1))
    }

    /// What is added after the factor: the zero of the unit, in the base unit. Only temperatures have one.
    pub(crate) fn offset(&self) -> Rational {
        match self.symbol {
            "°F" => Rational::new(-160, 9),
            "K" => Rational::new(-5463, 20),
            _ => Rational::from(0),
        }
    }
}

/// The unit of a symbol; the whole one where a smaller one shares it (the dollar, not the cent).
pub(crate) fn by_symbol(symbol: &str) -> Option<&'static Unit> {
    UNITS.iter().find(|unit| unit.symbol == symbol)
}

const fn unit(symbol: &'static str, dimension: Dimension, factor: (i64, i64), names: &'static [&'static str]) -> Unit {
    Unit { symbol, dimension, factor, names }
}

/// Every unit; the names are those of one word.
pub(crate) static UNITS: &[Unit] = &[
    unit("USD", Money, (1, 1), &["$", "usd", "dollar", "dollars", "buck", "bucks"]),
    unit("USD", Money, (1, 100), &["cent", "cents", "¢"]),
    unit("EUR", Money, (1, 1), &["€", "eur", "euro", "euros"]),
    unit("GBP", Money, (1, 1), &["£", "gbp", "sterling", "quid"]),
    unit("GBP", Money, (1, 100), &["pence", "penny", "pennies"]),
    unit("JPY", Money, (1, 1), &["¥", "jpy", "yen"]),
    unit("CNY", Money, (1, 1), &["cny", "rmb", "yuan", "renminbi", "元", "kuai"]),
    unit("INR", Money, (1, 1), &["₹", "inr", "rs", "rupee", "rupees"]),
    unit("CAD", Money, (1, 1), &["cad"]),
    unit("AUD", Money, (1, 1), &["aud"]),
    unit("NZD", Money, (1, 1), &["nzd"]),
    unit("HKD", Money, (1, 1), &["hkd"]),
    unit("SGD", Money, (1, 1), &["sgd"]),
    unit("TWD", Money, (1, 1), &["twd", "ntd"]),
    unit("CHF", Money, (1, 1), &["chf", "franc", "francs"]),
    unit("SEK", Money, (1, 1), &["sek", "krona", "kronor"]),
    unit("NOK", Money, (1, 1), &["nok", "krone", "kroner"]),
    unit("DKK", Money, (1, 1), &["dkk"]),
    unit("RUB", Money, (1, 1), &["₽", "rub", "ruble", "rubles", "rouble", "roubles"]),
    unit("KRW", Money, (1, 1), &["₩", "krw", "won"]),
    unit("BRL", Money, (1, 1), &["brl", "reais"]),
    unit("MXN", Money, (1, 1), &["mxn", "peso", "pesos"]),
    unit("ZAR", Money, (1, 1), &["zar", "rand"]),
    unit("TRY", Money, (1, 1), &["₺", "lira", "liras"]),
    unit("ILS", Money, (1, 1), &["₪", "ils", "nis", "shekel", "shekels"]),
    unit("SAR", Money, (1, 1), &["sar", "riyal", "riyals"]),
    unit("IRR", Money, (1, 1), &["irr", "rial", "rials", "toman", "tomans"]),
    unit("AED", Money, (1, 1), &["aed", "dirham", "dirhams"]),
    unit("QAR", Money, (1, 1), &["qar"]),
    unit("KWD", Money, (1, 1), &["kwd", "dinar", "dinars"]),
    unit("EGP", Money, (1, 1), &["egp", "geneh"]),
    unit("LBP", Money, (1, 1), &["lbp"]),
    unit("JOD", Money, (1, 1), &["jod"]),
    unit("IQD", Money, (1, 1), &["iqd"]),
    unit("NGN", Money, (1, 1), &["₦", "ngn", "naira"]),
    unit("KES", Money, (1, 1), &["kes", "ksh", "shilling", "shillings"]),
    unit("GHS", Money, (1, 1), &["ghs", "cedi", "cedis"]),
    unit("UGX", Money, (1, 1), &["ugx"]),
    unit("TZS", Money, (1, 1), &["tzs"]),
    unit("PKR", Money, (1, 1), &["pkr"]),
    unit("BDT", Money, (1, 1), &["bdt", "taka"]),
    unit("LKR", Money, (1, 1), &["lkr"]),
    unit("THB", Money, (1, 1), &["฿", "thb", "baht"]),
    unit("IDR", Money, (1, 1), &["idr", "rupiah"]),
    unit("MYR", Money, (1, 1), &["myr", "ringgit", "ringgits"]),
    unit("MYR", Money, (1, 100), &["sen", "sens"]),
    unit("PHP", Money, (1, 1), &["₱", "php"]),
    unit("VND", Money, (1, 1), &["₫", "vnd", "dong"]),
    unit("PLN", Money, (1, 1), &["pln", "zloty", "zlotys"]),
    unit("CZK", Money, (1, 1), &["czk", "koruna", "korunas"]),
    unit("HUF", Money, (1, 1), &["huf", "forint", "forints"]),
    unit("UAH", Money, (1, 1), &["₴", "uah", "hryvnia", "hryvnias"]),
    unit("ARS", Money, (1, 1), &["ars"]),
    unit("CLP", Money, (1, 1), &["clp"]),
    unit("CRC", Money, (1, 1), &["₡"]),
    unit("GEL", Money, (1, 1), &["₾"]),
    unit("MNT", Money, (1, 1), &["₮", "tugrik", "tugriks"]),
    unit("BTC", Money, (1, 1), &["₿", "btc", "bitcoin", "bitcoins"]),
    unit("ETH", Money, (1, 1), &["ether"]),
    unit("FIM", Money, (1, 1), &["markka"]),
    unit("%", Share, (1, 100), &["%", "percent", "percents", "pct", "percentage"]),
    unit("share", Share, (1, 1), &[]),
    unit("pp", Points, (1, 100), &[]),
    unit("bp", Points, (1, 10_000), &["bps"]),
    unit("nm", Length, (1, 1_000_000_000), &["nanometre", "nanometres", "nanometer", "nanometers"]),
    unit(
        "µm",
        Length,
        (1, 1_000_000),
        &["micron", "microns", "micrometre", "micrometres", "micrometer", "micrometers"],
    ),
    unit("mm", Length, (1, 1_000), &["mm", "millimetre", "millimetres", "millimeter", "millimeters"]),
    unit("cm", Length, (1, 100), &["cm", "cms", "centimetre", "centimetres", "centimeter", "centimeters"]),
    unit("m", Length, (1, 1), &["metre", "metres", "meter", "meters"]),
    unit("km", Length, (1_000, 1), &["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"]),
    unit("in", Length, (127, 5_000), &["inch", "inches", "″"]),
    unit("ft", Length, (381, 1_250), &["ft", "foot", "feet", "′"]),
    unit("yd", Length, (1_143, 1_250), &["yd", "yds", "yard", "yards"]),
    unit("mi", Length, (201_168, 125), &["mi", "mile", "miles"]),
    unit("nmi", Length, (1_852, 1), &["nmi"]),
    unit("ly", Length, (9_460_730_472_580_800, 1), &[]),
    unit("furlong", Length, (25_146, 125), &["furlong", "furlongs"]),
    unit("fathom", Length, (1_143, 625), &["fathom", "fathoms"]),
    unit("m2", Area, (1, 1), &["m2", "m²", "sqm"]),
    unit("km2", Area, (1_000_000, 1), &["km2", "km²"]),
    unit("ha", Area, (10_000, 1), &["ha", "hectare", "hectares"]),
    unit("acre", Area, (316_160_658, 78_125), &["acre", "acres"]),
    unit("ft2", Area, (145_161, 1_562_500), &["sqft", "ft2", "ft²"]),
    unit("mi2", Area, (40_468_564_224, 15_625), &[]),
    unit("yd2", Area, (1_306_449, 1_562_500), &[]),
    unit("cm2", Area, (1, 10_000), &["cm2", "cm²"]),
    unit("in2", Area, (16_129, 25_000_000), &[]),
    unit("l", Volume, (1, 1_000), &["litre", "litres", "liter", "liters"]),
    unit("ml", Volume, (1, 1_000_000), &["ml", "mls", "millilitre", "millilitres", "milliliter", "milliliters"]),
    unit("cl", Volume, (1, 100_000), &["cl", "centilitre", "centilitres", "centiliter", "centiliters"]),
    unit("hl", Volume, (1, 10), &["hectolitre", "hectolitres", "hectoliter", "hectoliters"]),
    unit("m3", Volume, (1, 1), &["m3", "m³", "cumecs"]),
    unit("ft3", Volume, (55_306_341, 1_953_125_000), &["cuft"]),
    unit("km3", Volume, (1_000_000_000, 1), &["km3", "km³"]),
    unit("yd3", Volume, (1_493_271_207, 1_953_125_000), &[]),
    unit("gal", Volume, (473_176_473, 125_000_000_000), &["gal", "gals", "gallon", "gallons"]),
    unit("pt", Volume, (473_176_473, 1_000_000_000_000), &["pint", "pints"]),
    unit("qt", Volume, (473_176_473, 500_000_000_000), &["quart", "quarts"]),
    unit("fl oz", Volume, (473_176_473, 16_000_000_000_000), &[]),
    unit("bbl", Volume, (9_936_705_933, 62_500_000_000), &["bbl", "barrel", "barrels"]),
    unit("bushel", Volume, (352_391, 10_000_000), &["bushel", "bushels"]),
    unit("cup", Volume, (473_176_473, 2_000_000_000_000), &["cups"]),
    unit("tbsp", Volume, (473_176_473, 32_000_000_000_000), &["tbsp", "tablespoon", "tablespoons"]),
    unit("tsp", Volume, (157_725_491, 32_000_000_000_000), &["tsp", "teaspoon", "teaspoons"]),
    unit("acre-ft", Volume, (60_228_605_349, 48_828_125), &[]),
    unit("µg", Mass, (1, 1_000_000_000), &["µg", "μg", "mcg", "microgram", "micrograms"]),
    unit("mg", Mass, (1, 1_000_000), &["mg", "milligram", "milligrams"]),
    unit("g", Mass, (1, 1_000), &["gram", "grams", "gramme", "grammes"]),
    unit("kg", Mass, (1, 1), &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"]),
    unit("t", Mass, (1_000, 1), &["tonne", "tonnes"]),
    unit("ton", Mass, (45_359_237, 50_000), &["ton", "tons"]),
    unit("lb", Mass, (45_359_237, 100_000_000), &["lb", "lbs", "pound", "pounds"]),
    unit("oz", Mass, (45_359_237, 1_600_000_000), &["oz", "ounce", "ounces"]),
    unit("st", Mass, (317_514_659, 50_000_000), &[]),
    unit("ct", Mass, (1, 5_000), &["carat", "carats"]),
    unit("Mt", Mass, (1_000_000_000, 1), &["megatonne", "megatonnes"]),
    unit("Gt", Mass, (1_000_000_000_000, 1), &["gigatonne", "gigatonnes", "gigatons"]),
    unit("m/s", Speed, (1, 1), &[]),
    unit("km/h", Speed, (5, 18), &["kph", "kmh", "kmph"]),
    unit("mph", Speed, (1_397, 3_125), &["mph"]),
    unit("kn", Speed, (463, 900), &["knot", "knots"]),
    unit("°C", Temperature, (1, 1), &["celsius", "centigrade", "celcius", "℃"]),
    unit("°F", Temperature, (5, 9), &["fahrenheit", "farenheit", "℉"]),
    unit("K", Temperature, (1, 1), &["kelvin", "kelvins"]),
    unit("°", Angle, (1, 1), &["degree", "degrees", "deg", "°"]),
    unit("J", Energy, (1, 1), &["joule", "joules"]),
    unit("kJ", Energy, (1_000, 1), &["kj"]),
    unit("kcal", Energy, (4_184, 1), &["kcal", "calorie", "calories"]),
    unit("kWh", Energy, (3_600_000, 1), &["kwh"]),
    unit("MWh", Energy, (3_600_000_000, 1), &["mwh"]),
    unit("GWh", Energy, (3_600_000_000_000, 1), &["gwh"]),
    unit("TWh", Energy, (3_600_000_000_000_000, 1), &["twh"]),
    unit("Wh", Energy, (3_600, 1), &["wh"]),
    unit("BTU", Energy, (52_752_792_631, 50_000_000), &["btu", "btus"]),
    unit("W", Power, (1, 1), &["watt", "watts"]),
    unit("kW", Power, (1_000, 1), &["kw", "kilowatt", "kilowatts"]),
    unit("MW", Power, (1_000_000, 1), &["mw", "megawatt", "megawatts"]),
    unit("GW", Power, (1_000_000_000, 1), &["gw", "gigawatt", "gigawatts"]),
    unit("TW", Power, (1_000_000_000_000, 1), &["tw", "terawatt", "terawatts"]),
    unit("hp", Power, (23_303_121, 31_250), &["hp", "bhp", "horsepower"]),
    unit("B", Data, (1, 1), &["byte", "bytes"]),
    unit("kB", Data, (1_000, 1), &["kb", "kilobyte", "kilobytes"]),
    unit("MB", Data, (1_000_000, 1), &["mb", "megabyte", "megabytes"]),
    unit("GB", Data, (1_000_000_000, 1), &["gb", "gigabyte", "gigabytes"]),
    unit("TB", Data, (1_000_000_000_000, 1), &["tb", "terabyte", "terabytes"]),
    unit("PB", Data, (1_000_000_000_000_000, 1), &["pb", "petabyte", "petabytes"]),
    unit("EB", Data, (1_000_000_000_000_000_000, 1), &["exabyte", "exabytes"]),
    unit("Mbps", DataRate, (1_000_000, 1), &["mbps"]),
    unit("Gbps", DataRate, (1_000_000_000, 1), &["gbps"]),
    unit("Hz", Frequency, (1, 1), &["hz", "hertz"]),
    unit("kHz", Frequency, (1_000, 1), &["khz", "kilohertz"]),
    unit("MHz", Frequency, (1_000_000, 1), &["mhz", "megahertz"]),
    unit("GHz", Frequency, (1_000_000_000, 1), &["ghz", "gigahertz"]),
    unit("V", Voltage, (1, 1), &["volt", "volts"]),
    unit("kV", Voltage, (1_000, 1), &["kv", "kilovolt", "kilovolts"]),
    unit("Pa", Pressure, (1, 1), &["pascal", "pascals"]),
    unit("hPa", Pressure, (100, 1), &["hpa", "millibar", "millibars", "mbar"]),
    unit("psi", Pressure, (6_894_757, 1_000), &["psi"]),
    unit("dB", Loudness, (1, 1), &["db", "decibel", "decibels"]),
    unit("MP", Pixels, (1_000_000, 1), &["megapixel", "megapixels"]),
    unit("Sv", Dose, (1, 1), &["sievert", "sieverts"]),
    unit("mSv", Dose, (1, 1_000), &["msv", "millisievert", "millisieverts"]),
    unit("year", Age, (1, 1), &[]),
    unit("month", Age, (1, 12), &[]),
    unit("week", Age, (7, 365), &[]),
    unit("day", Age, (1, 365), &[]),
];

/// Names of several words, by their unit's symbol: sorted by the first word, the longest first.
pub(crate) const PHRASES: &[(&[&str], &str)] = &[
    (&["%", "points"], "pp"),
    (&["acre", "feet"], "acre-ft"),
    (&["acre", "foot"], "acre-ft"),
    (&["american", "dollars"], "USD"),
    (&["argentine", "pesos"], "ARS"),
    (&["australian", "dollar"], "AUD"),
    (&["australian", "dollars"], "AUD"),
    (&["basis", "point"], "bp"),
    (&["basis", "points"], "bp"),
    (&["brazilian", "reais"], "BRL"),
    (&["brazilian", "real"], "BRL"),
    (&["british", "thermal", "units"], "BTU"),
    (&["british", "pound"], "GBP"),
    (&["british", "pounds"], "GBP"),
    (&["canadian", "dollar"], "CAD"),
    (&["canadian", "dollars"], "CAD"),
    (&["chinese", "yuan"], "CNY"),
    (&["cubic", "feet"], "ft3"),
    (&["cubic", "foot"], "ft3"),
    (&["cubic", "kilometers"], "km3"),
    (&["cubic", "kilometres"], "km3"),
    (&["cubic", "meter"], "m3"),
    (&["cubic", "meters"], "m3"),
    (&["cubic", "metre"], "m3"),
    (&["cubic", "metres"], "m3"),
    (&["cubic", "yard"], "yd3"),
    (&["cubic", "yards"], "yd3"),
    (&["czech", "crowns"], "CZK"),
    (&["czech", "koruna"], "CZK"),
    (&["danish", "crowns"], "DKK"),
    (&["danish", "krone"], "DKK"),
    (&["danish", "kroner"], "DKK"),
    (&["deg", "c"], "°C"),
    (&["deg", "celsius"], "°C"),
    (&["deg", "f"], "°F"),
    (&["deg", "fahrenheit"], "°F"),
    (&["degree", "c"], "°C"),
    (&["degree", "celsius"], "°C"),
    (&["degree", "f"], "°F"),
    (&["degree", "fahrenheit"], "°F"),
    (&["degrees", "c"], "°C"),
    (&["degrees", "celsius"], "°C"),
    (&["degrees", "centigrade"], "°C"),
    (&["degrees", "f"], "°F"),
    (&["degrees", "fahrenheit"], "°F"),
    (&["egyptian", "pound"], "EGP"),
    (&["egyptian", "pounds"], "EGP"),
    (&["finnish", "markka"], "FIM"),
    (&["fl", "oz"], "fl oz"),
    (&["fluid", "ounce"], "fl oz"),
    (&["fluid", "ounces"], "fl oz"),
    (&["gigabits", "per", "second"], "Gbps"),
    (&["gigawatt", "hours"], "GWh"),
    (&["hong", "kong", "dollar"], "HKD"),
    (&["hong", "kong", "dollars"], "HKD"),
    (&["indian", "rupee"], "INR"),
    (&["indian", "rupees"], "INR"),
    (&["iraqi", "dinar"], "IQD"),
    (&["iraqi", "dinars"], "IQD"),
    (&["japanese", "yen"], "JPY"),
    (&["jordanian", "dinar"], "JOD"),
    (&["jordanian", "dinars"], "JOD"),
    (&["kenyan", "shilling"], "KES"),
    (&["kenyan", "shillings"], "KES"),
    (&["kilometer", "per", "hour"], "km/h"),
    (&["kilometers", "an", "hour"], "km/h"),
    (&["kilometers", "per", "hour"], "km/h"),
    (&["kilometre", "per", "hour"], "km/h"),
    (&["kilometres", "an", "hour"], "km/h"),
    (&["kilometres", "per", "hour"], "km/h"),
    (&["kilowatt", "hour"], "kWh"),
    (&["kilowatt", "hours"], "kWh"),
    (&["km", "/", "h"], "km/h"),
    (&["km", "an", "hour"], "km/h"),
    (&["km", "per", "hour"], "km/h"),
    (&["korean", "won"], "KRW"),
    (&["kuwaiti", "dinar"], "KWD"),
    (&["kuwaiti", "dinars"], "KWD"),
    (&["light", "year"], "ly"),
    (&["light", "years"], "ly"),
    (&["m", "/", "s"], "m/s"),
    (&["malaysia", "ringgit"], "MYR"),
    (&["malaysia", "ringgits"], "MYR"),
    (&["malaysian", "ringgit"], "MYR"),
    (&["malaysian", "ringgits"], "MYR"),
    (&["megabits", "per", "second"], "Mbps"),
    (&["megawatt", "hour"], "MWh"),
    (&["megawatt", "hours"], "MWh"),
    (&["meters", "per", "second"], "m/s"),
    (&["metres", "per", "second"], "m/s"),
    (&["metric", "ton"], "t"),
    (&["metric", "tonne"], "t"),
    (&["metric", "tonnes"], "t"),
    (&["metric", "tons"], "t"),
    (&["mexican", "peso"], "MXN"),
    (&["mexican", "pesos"], "MXN"),
    (&["mile", "an", "hour"], "mph"),
    (&["mile", "per", "hour"], "mph"),
    (&["miles", "an", "hour"], "mph"),
    (&["miles", "per", "hour"], "mph"),
    (&["nautical", "mile"], "nmi"),
    (&["nautical", "miles"], "nmi"),
    (&["new", "taiwan", "dollars"], "TWD"),
    (&["new", "zealand", "dollars"], "NZD"),
    (&["norwegian", "crowns"], "NOK"),
    (&["norwegian", "krone"], "NOK"),
    (&["norwegian", "kroner"], "NOK"),
    (&["pakistani", "rupee"], "PKR"),
    (&["pakistani", "rupees"], "PKR"),
    (&["per", "cent", "points"], "pp"),
    (&["per", "cent"], "%"),
    (&["percent", "point"], "pp"),
    (&["percent", "points"], "pp"),
    (&["percentage", "point"], "pp"),
    (&["percentage", "points"], "pp"),
    (&["philippine", "peso"], "PHP"),
    (&["philippine", "pesos"], "PHP"),
    (&["pound", "sterling"], "GBP"),
    (&["pounds", "sterling"], "GBP"),
    (&["qatari", "riyal"], "QAR"),
    (&["qatari", "riyals"], "QAR"),
    (&["russian", "roubles"], "RUB"),
    (&["russian", "rubles"], "RUB"),
    (&["saudi", "riyal"], "SAR"),
    (&["saudi", "riyals"], "SAR"),
    (&["singapore", "dollar"], "SGD"),
    (&["singapore", "dollars"], "SGD"),
    (&["south", "african", "rand"], "ZAR"),
    (&["south", "korean", "won"], "KRW"),
    (&["sq", "ft"], "ft2"),
    (&["sq", "km"], "km2"),
    (&["sq", "m"], "m2"),
    (&["sq", "mi"], "mi2"),
    (&["sq", "miles"], "mi2"),
    (&["square", "centimeters"], "cm2"),
    (&["square", "centimetres"], "cm2"),
    (&["square", "feet"], "ft2"),
    (&["square", "foot"], "ft2"),
    (&["square", "inch"], "in2"),
    (&["square", "inches"], "in2"),
    (&["square", "kilometer"], "km2"),
    (&["square", "kilometers"], "km2"),
    (&["square", "kilometre"], "km2"),
    (&["square", "kilometres"], "km2"),
    (&["square", "meter"], "m2"),
    (&["square", "meters"], "m2"),
    (&["square", "metre"], "m2"),
    (&["square", "metres"], "m2"),
    (&["square", "mile"], "mi2"),
    (&["square", "miles"], "mi2"),
    (&["square", "yard"], "yd2"),
    (&["square", "yards"], "yd2"),
    (&["sri", "lankan", "rupees"], "LKR"),
    (&["swedish", "crowns"], "SEK"),
    (&["swedish", "krona"], "SEK"),
    (&["swedish", "kronor"], "SEK"),
    (&["swiss", "franc"], "CHF"),
    (&["swiss", "francs"], "CHF"),
    (&["taiwan", "dollars"], "TWD"),
    (&["tanzanian", "shillings"], "TZS"),
    (&["terawatt", "hours"], "TWh"),
    (&["turkish", "lira"], "TRY"),
    (&["turkish", "liras"], "TRY"),
    (&["u.s.", "dollar"], "USD"),
    (&["u.s.", "dollars"], "USD"),
    (&["ugandan", "shillings"], "UGX"),
    (&["us", "dollar"], "USD"),
    (&["us", "dollars"], "USD"),
    (&["°", "c"], "°C"),
    (&["°", "celsius"], "°C"),
    (&["°", "f"], "°F"),
    (&["°", "fahrenheit"], "°F"),
];

/// Symbols that name a unit only where they are glued to digits, case and all: "5C", "100m", "50p".
pub(crate) const GLUED: &[(&str, &str)] = &[
    ("C", "°C"),
    ("F", "°F"),
    ("K", "K"),
    ("L", "l"),
    ("V", "V"),
    ("W", "W"),
    ("b", "B"),
    ("g", "g"),
    ("in", "in"),
    ("l", "l"),
    ("m", "m"),
    ("st", "st"),
    ("t", "t"),
];

#[cfg(test)]
mod tests {
    use super::{GLUED, PHRASES, UNITS, by_symbol};

    #[test]
    fn no_two_units_share_a_name() {
        let mut names: Vec<&str> = UNITS.iter().flat_map(|unit| unit.names.iter().copied()).collect();
        names.sort_unstable();
        crate::lexicon::assert_well_formed(names);
    }

    #[test]
    fn every_symbol_of_a_phrase_is_a_unit() {
        for symbol in PHRASES.iter().map(|row| row.1).chain(GLUED.iter().map(|row| row.1)) {
            assert!(by_symbol(symbol).is_some(), "{symbol}");
        }
    }

    #[test]
    fn phrases_are_sorted_by_first_word_longest_first() {
        assert!(PHRASES.is_sorted_by_key(|(words, _)| (words[0], usize::MAX - words.len())));
    }
}
